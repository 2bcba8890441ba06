/** What was written last and can still be taken back. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionView } from "../use-session";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  what: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  link: { flexShrink: 0 },
});

export function UndoLine() {
  const styles = useStyles();
  const session = useSession();
  const { undoable, running } = useSessionView();
  if (!undoable) return null;
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.what}>
        {undoable.at} {undoable.description}
      </Text>
      <Link
        as="button"
        className={styles.link}
        disabled={running !== null}
        aria-label={`撤销：${undoable.description}`}
        onClick={() => void session.undo()}
      >
        撤销
      </Link>
    </div>
  );
}
