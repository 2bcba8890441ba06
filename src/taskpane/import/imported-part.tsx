/** What the workbook already holds: the last import with its way back, the files, and who still owes what. */
import { useMemo, useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportedState } from "../../app/import/imported-state";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { owingRows } from "./branch-rows";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", minHeight: 0 },
  last: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    paddingBlockEnd: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  tabs: { display: "flex", gap: tokens.spacingHorizontalL, paddingBlock: tokens.spacingVerticalXS },
  list: { height: "260px", display: "flex", flexDirection: "column" },
  file: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly imported: ImportedState;
  readonly year: number | null;
  readonly active: boolean;
}

export function ImportedPart({ imported, year, active }: Props) {
  const styles = useStyles();
  const { files, completeness, last } = imported;
  const [shown, setShown] = useState<"owing" | "files">("owing");
  const owing = useMemo(
    () =>
      owingRows(
        completeness.branches.filter(({ missing }) => missing.length > 0),
        year,
      ),
    [completeness, year],
  );
  const fileRows = useMemo(() => files.map((file): WindowedRow => fileRow(file)), [files]);
  if (files.length === 0) return null;
  const part = shown === "owing" && owing.length > 0 ? "owing" : "files";
  return (
    <section className={styles.part} aria-label="已导入的">
      {last && <LastImport text={`${last.at} ${last.text}`} others={last.sources.length - last.newSources.length} />}
      <div className={styles.tabs}>
        {owing.length > 0 && (
          <Link as="button" aria-pressed={part === "owing"} onClick={() => setShown("owing")}>
            还差 {owing.length} 个支部
          </Link>
        )}
        <Link as="button" aria-pressed={part === "files"} onClick={() => setShown("files")}>
          已导入 {files.length} 个文件
        </Link>
      </div>
      <div className={styles.list}>
        <WindowedList
          key={part}
          rows={part === "owing" ? owing : fileRows}
          label={part === "owing" ? "还没有报齐的支部" : "已导入的文件"}
          active={active}
        />
      </div>
    </section>
  );
}

function fileRow({ source, rows, at }: ImportedState["files"][number]): WindowedRow {
  return { key: source, height: 44, draw: () => <File source={source} rows={rows} at={at} /> };
}

function File({ source, rows, at }: ImportedState["files"][number]) {
  const styles = useStyles();
  return (
    <div className={styles.file}>
      <span>{source}</span>
      <span className={styles.small}>
        {rows} 行{at === "" ? "" : ` · ${at}`}
      </span>
    </div>
  );
}

/** The last import, to be taken back after a word with the clerk: what she changed in its rows goes with them. */
function LastImport({ text, others }: { readonly text: string; readonly others: number }) {
  const styles = useStyles();
  const session = useSession();
  const { running, undoable } = useSessionView();
  const [asking, setAsking] = useState(false);
  // In the session that wrote it, 撤销 restores what was there before.
  if (undoable) return null;
  const warning =
    "会去掉这次新导入的文件的全部行，连同您之后在这些行里的修改。" +
    (others > 0 ? `另有 ${others} 个文件是更新，更新前的内容没有保留，不会恢复。` : "");
  return (
    <div className={styles.last}>
      <Text size={200}>上次：{text}</Text>
      {asking ? (
        <>
          <Text size={200} role="alert">
            {warning}
          </Text>
          <div className={styles.buttons}>
            <Button
              size="small"
              disabled={running !== null}
              onClick={() => {
                setAsking(false);
                void session.undoLastImport();
              }}
            >
              撤销上次导入
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setAsking(false)}>
              保留
            </Button>
          </div>
        </>
      ) : (
        <Link as="button" disabled={running !== null} onClick={() => setAsking(true)}>
          撤销导入
        </Link>
      )}
    </div>
  );
}
