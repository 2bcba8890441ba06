/** First run: three lines that say what this is, and the way to begin. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionView } from "../use-session";

const lines = [
  "添加套表：设置、党支部、会议记录、民主评议、整改台账。",
  "在表里填写，填好后检查；发现的问题逐条指到单元格。",
  "统计等次，生成汇总表和基本情况。数据只留在本工作簿。",
];

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  lines: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  button: { width: "100%" },
  note: { color: tokens.colorNeutralForeground3 },
});

export function FirstRun() {
  const styles = useStyles();
  const session = useSession();
  const { running } = useSessionView();
  return (
    <div className={styles.box}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        三步做完组织生活会填报
      </Text>
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={running !== null}
        onClick={() => void session.run("addBasicTemplates")}
      >
        基本套表
      </Button>
      <Text size={200} className={styles.note}>
        只添加新表，工作簿里已有的表原样不动。
      </Text>
    </div>
  );
}
