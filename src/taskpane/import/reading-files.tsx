/** While files are read: how many are through, which could not be read, and the ones under way on top. */
import { useMemo } from "react";
import { Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FileStep } from "../../app/import/import-types";
import { ToneIcon } from "../tone-icon";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { stepTone, stepWords } from "./file-tone";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  file: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  state: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "22px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  message: {
    gridColumn: "2 / 4",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const rank: Readonly<Record<FileStep["state"], number>> = { reading: 0, refused: 1, nothing: 2, same: 3, read: 3 };

interface Props {
  readonly total: number;
  readonly files: readonly FileStep[];
  readonly active: boolean;
}

export function ReadingFiles({ total, files, active }: Props) {
  const styles = useStyles();
  const rows = useMemo(
    () =>
      [...files]
        .reverse()
        .sort((a, b) => rank[a.state] - rank[b.state])
        .map((file): WindowedRow => ({
          key: `${file.id} ${file.state}`,
          height: file.message === "" || file.state === "read" ? 32 : 54,
          draw: () => (
            <div className={styles.file}>
              <span className={styles.icon}>
                {file.state === "reading" ? (
                  <Spinner size="extra-tiny" aria-hidden />
                ) : (
                  <ToneIcon tone={stepTone[file.state]} small />
                )}
              </span>
              <span>{file.name}</span>
              <span className={styles.state}>{file.state === "read" ? `${file.rows} 行` : stepWords[file.state]}</span>
              {file.message !== "" && file.state !== "read" && <span className={styles.message}>{file.message}</span>}
            </div>
          ),
        })),
    [files, styles],
  );
  const count = (state: FileStep["state"]) => files.filter((file) => file.state === state).length;
  const facts = [
    `已读 ${count("read") + count("same")} 个`,
    ...(count("refused") > 0 ? [`没有读 ${count("refused")} 个`] : []),
    ...(count("nothing") > 0 ? [`没有认出表 ${count("nothing")} 个`] : []),
  ];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.title}>
          正在读取 {total} 个文件
        </Text>
        <Text size={200} className={styles.quiet}>
          {facts.join(" · ")}。下方可以取消，工作簿不会有改动。
        </Text>
      </div>
      <WindowedList rows={rows} label="正在读取的文件" active={active} />
    </div>
  );
}
