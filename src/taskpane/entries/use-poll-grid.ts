/** What was typed into the grid of one branch and 测评主体, and what becomes of it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { PollGrid, PollGridView, PollPreview } from "../../app/count/poll-grid-types";
import type { Outcome } from "../../workbook/outcome";
import { useSession } from "../use-session";
import { parseVotes, votesText } from "./parse-votes";

/** Place of a cell: row by member, column by item. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

function keyOf({ row, column }: GridPlace): string {
  return `${row}/${column}`;
}

/** The grid as it stands; `texts` holds what differs from nothing. */
export function usePollGrid(branch: string, voters: string) {
  const session = useSession();
  const [view, setView] = useState<Outcome<PollGridView> | null>(null);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [preview, setPreview] = useState<Outcome<PollPreview> | null>(null);
  const latest = useRef(0);

  const load = useCallback(async () => {
    const mine = ++latest.current;
    setView(null);
    setPreview(null);
    const outcome = await session.ask("读取测评票", (assistant, options) =>
      assistant.pollGrid(branch, voters, options),
    );
    if (mine !== latest.current) return;
    setView(outcome);
    if (!outcome.ok) return;
    const { members, items, cells } = outcome.value;
    const there = new Map(cells.map(({ member, item, votes }) => [`${member}\n${item}`, votesText(votes)]));
    setTexts(
      new Map(
        members.flatMap((member, row) =>
          items.flatMap((item, column) => {
            const text = there.get(`${member}\n${item}`);
            return text === undefined ? [] : [[keyOf({ row, column }), text] as const];
          }),
        ),
      ),
    );
  }, [session, branch, voters]);
  useEffect(() => {
    void load();
    return () => {
      latest.current += 1;
    };
  }, [load]);

  const textAt = (place: GridPlace) => texts.get(keyOf(place)) ?? "";
  /** Puts lines of cells in, the first at `place`; what does not fit into the grid is left out. */
  const put = (place: GridPlace, lines: readonly (readonly string[])[]) => {
    setPreview(null);
    setTexts((before) => {
      const after = new Map(before);
      lines.forEach((cells, down) =>
        cells.forEach((text, right) => after.set(keyOf({ row: place.row + down, column: place.column + right }), text)),
      );
      return after;
    });
  };
  const shown = view?.ok ? view.value : null;
  const wrong: string[] = [];
  const cells = (shown?.members ?? []).flatMap((member, row) =>
    (shown?.items ?? []).flatMap((item, column) => {
      const votes = parseVotes(textAt({ row, column }));
      if (votes === undefined) wrong.push(`${member} ${item}`);
      return votes ? [{ member, item, votes }] : [];
    }),
  );
  const grid: PollGrid = { branch, voters, cells };
  return {
    view,
    textAt,
    put,
    /** Cells that hold no votes, `张一 总体评价`. */
    wrong,
    filled: cells.length,
    preview,
    look: async () => {
      setPreview(await session.ask("预览测评票", (assistant, options) => assistant.previewPolls(grid, options)));
    },
    write: async () => {
      const outcome = await session.change({
        name: "writePolls",
        label: "写入测评票",
        work: (assistant, options) => assistant.writePolls(grid, options),
      });
      if (outcome?.ok) await load();
    },
  };
}
