/** Questions that wait for the clerk: what 撤销 is to do with her later work, and an import that was interrupted. */
import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionView } from "../use-session";

const useStyles = makeStyles({
  bar: { alignItems: "start", flexShrink: 0, overflow: "visible", paddingBlock: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: "2px" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalXS,
  },
});

function UndoQuestion() {
  const styles = useStyles();
  const session = useSession();
  const { undoQuestion, running } = useSessionView();
  if (!undoQuestion) return null;
  const places = undoQuestion.later.join("、");
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        “{undoQuestion.description}”之后您改过或填写了{places}。撤销时这些内容怎么办？
        <div className={styles.actions}>
          <Link as="button" disabled={running !== null} onClick={() => void session.undo("keep")}>
            保留我的内容，其余撤销
          </Link>
          <Link as="button" disabled={running !== null} onClick={() => void session.undo("take")}>
            一并撤销
          </Link>
          <Link as="button" onClick={() => void session.undo("no")}>
            不撤销
          </Link>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

function InterruptedImport() {
  const styles = useStyles();
  const session = useSession();
  const { state, running } = useSessionView();
  const interrupted = state?.interrupted ?? null;
  if (!interrupted) return null;
  const files = interrupted.sources.slice(0, 5).map((source) => `“${source}”`);
  const rest = interrupted.sources.length > files.length ? `等 ${interrupted.sources.length} 个文件` : "";
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        {interrupted.at} {interrupted.text}
        {files.length > 0 && `：${files.join("、")}${rest}`}。继续：在“导入”页重新选择这些文件，已写入的行不会重复。
        <div className={styles.actions}>
          <Link as="button" disabled={running !== null} onClick={() => void session.undoInterrupted()}>
            撤销已写入的行
          </Link>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

export function Questions() {
  return (
    <>
      <UndoQuestion />
      <InterruptedImport />
    </>
  );
}
