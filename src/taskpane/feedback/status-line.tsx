/**
 * The foot of the pane: what is going on now with its bar and 取消, else whether what is shown is still true. It keeps
 * its place and its height, so that nothing jumps when work begins.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ProgressView } from "../session";
import { useSession, useSessionView } from "../use-session";
import { ProgressBar } from "./progress-bar";

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    minHeight: "44px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  words: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  work: { flexGrow: 1, minWidth: 0 },
  step: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  what: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figure: { fontVariantNumeric: "tabular-nums", flexShrink: 0 },
  warning: { color: tokens.colorPaletteMarigoldForeground2, fontSize: "16px", flexShrink: 0 },
  // A reading that is over within half a second shows no bar at all.
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "hidden" } },
    animationDuration: "500ms",
  },
});

function Work({ progress, late, onCancel }: { progress: ProgressView; late: boolean; onCancel: () => void }) {
  const styles = useStyles();
  const { done, total } = progress;
  const known = total > 0;
  const text = progress.text === "" ? `正在${progress.label}` : progress.text;
  return (
    <div className={mergeClasses(styles.line, late && styles.late)}>
      <div className={styles.work}>
        <div className={styles.step}>
          <span className={styles.what} title={text}>
            {text}
          </span>
          {known && <span className={styles.figure}>{Math.floor((Math.min(done, total) / total) * 100)}%</span>}
        </div>
        <ProgressBar label={text} done={done} total={total} />
      </div>
      <Button size="small" className={styles.button} onClick={onCancel}>
        取消
      </Button>
    </div>
  );
}

export function StatusLine() {
  const styles = useStyles();
  const session = useSession();
  const { running, reading, stale, state, readAt } = useSessionView();
  if (running) return <Work progress={running.progress} late={running.short} onCancel={() => session.cancel()} />;
  if (reading) return <Work progress={reading} late onCancel={() => session.cancel()} />;
  return (
    <div className={styles.line} role="status">
      <span className={styles.words}>
        {stale && <WarningFilled aria-hidden className={styles.warning} />}
        {stale ? "读取之后又有改动。" : state ? `${readAt ?? ""} 读取，之后没有改动。` : "还没有读到工作簿。"}
      </span>
      <Button
        size="small"
        className={styles.button}
        appearance={stale ? "secondary" : "subtle"}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void session.read()}
      >
        重新读取
      </Button>
    </div>
  );
}
