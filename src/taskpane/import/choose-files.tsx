/** The beginning of an import: what it does in three lines, the button, and the place to drop files. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import type { Problem } from "../../workbook/outcome";
import { ToneIcon } from "../tone-icon";
import { useSessionView } from "../use-session";
import { ImportedPart } from "./imported-part";

const lines = [
  "选择各支部交回的表，一次可以选很多个；也可以把文件或文件夹拖到这里。",
  "先列出每个文件认出的表、改动和疑问，由您确认，确认之前不写入。",
  "再导入同一个文件只替换它自己的行，写入之后可以撤销。",
];

const useStyles = makeStyles({
  page: {
    minHeight: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  lines: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  button: { width: "100%" },
  zone: {
    flexGrow: 1,
    minHeight: "112px",
    maxHeight: "240px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalXS,
    textAlign: "center",
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground3,
  },
  icon: { fontSize: "32px" },
  problem: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly problem: Problem | null;
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function ChooseFiles({ problem, active, onChoose }: Props) {
  const styles = useStyles();
  const { running, state } = useSessionView();
  return (
    <div className={styles.page}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        把支部表汇到一个工作簿
      </Text>
      {problem && (
        <div className={styles.problem} role="alert">
          <ToneIcon tone={problem.kind === "cancelled" ? "info" : "attention"} />
          <Text>{problem.message}</Text>
        </div>
      )}
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={running !== null}
        onClick={() => {
          if (running === null) onChoose();
        }}
      >
        选择文件
      </Button>
      {state && <ImportedPart imported={state.imported} year={state.year} active={active} />}
      <div className={styles.zone} aria-hidden>
        <ArrowImportRegular className={styles.icon} />
        <Text>拖到这里也可以</Text>
      </div>
      <Text size={200} className={styles.quiet}>
        可以读取 .xlsx、.xlsm、.xls、.ods 和 .csv。文件只在本机读取，不上传，宏不运行。
      </Text>
    </div>
  );
}
