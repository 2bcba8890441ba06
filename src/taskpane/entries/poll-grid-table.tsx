/** The grid itself: members down, items across, votes in every cell. Enter goes down, Tab across, a block can be pasted. */
import type { ClipboardEvent, KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PollGridView } from "../../app/count/poll-grid-types";
import { parseVotes } from "./parse-votes";
import type { GridPlace } from "./use-poll-grid";

const useStyles = makeStyles({
  scroll: { overflow: "auto", flexGrow: 1, minHeight: 0 },
  table: { borderCollapse: "collapse", font: "inherit", fontSize: tokens.fontSizeBase200 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: "76px",
  },
  name: {
    position: "sticky",
    left: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    whiteSpace: "nowrap",
  },
  corner: { left: 0, zIndex: 2, minWidth: 0 },
  cell: { padding: 0, border: `1px solid ${tokens.colorNeutralStroke2}` },
  input: {
    width: "76px",
    boxSizing: "border-box",
    border: "none",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
  },
  wrong: { backgroundColor: tokens.colorPaletteRedBackground1 },
});

interface Props {
  readonly view: PollGridView;
  readonly textAt: (place: GridPlace) => string;
  readonly put: (place: GridPlace, lines: readonly (readonly string[])[]) => void;
}

/** The cell of the same table at a place takes the focus, where there is one. */
function focusAt(from: HTMLElement, { row, column }: GridPlace): void {
  const next = from.closest("table")?.querySelector(`[data-at="${row}/${column}"]`);
  if (next instanceof HTMLInputElement) {
    next.focus();
    next.select();
  }
}

export function PollGridTable({ view, textAt, put }: Props) {
  const styles = useStyles();
  const { members, items } = view;
  const onKey = (event: KeyboardEvent<HTMLInputElement>, { row, column }: GridPlace) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusAt(event.currentTarget, { row: row + step, column });
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, place: GridPlace) => {
    const text = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    put(
      place,
      text.split("\n").map((line) => line.split("\t")),
    );
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="测评票数">
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.corner)} scope="col">
              姓名
            </th>
            {items.map((item) => (
              <th key={item} className={styles.head} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((member, row) => (
            <tr key={member}>
              <th className={styles.name} scope="row">
                {member}
              </th>
              {items.map((item, column) => {
                const place = { row, column };
                const text = textAt(place);
                const isWrong = parseVotes(text) === undefined;
                return (
                  <td key={item} className={mergeClasses(styles.cell, isWrong && styles.wrong)}>
                    <input
                      className={styles.input}
                      data-at={`${row}/${column}`}
                      aria-label={`${member} ${item}`}
                      aria-invalid={isWrong}
                      value={text}
                      onChange={(event) => put(place, [[event.currentTarget.value]])}
                      onKeyDown={(event) => onKey(event, place)}
                      onPaste={(event) => onPaste(event, place)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
