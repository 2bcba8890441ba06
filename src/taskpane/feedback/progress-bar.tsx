/**
 * A bar that fills, or runs to and fro while nothing is known. Fluent's own brings its motion library with it, which the
 * first load can do without.
 */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "4px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: "inherit",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  running: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "10s" },
  },
});

interface Props {
  readonly label: string;
  readonly done: number;
  /** 0 while nothing is known. */
  readonly total: number;
}

export function ProgressBar({ label, done, total }: Props) {
  const styles = useStyles();
  const isKnown = total > 0;
  const value = Math.min(done, total);
  return (
    <div
      role="progressbar"
      aria-label={label}
      className={styles.track}
      {...(isKnown ? { "aria-valuemin": 0, "aria-valuemax": total, "aria-valuenow": value } : {})}
    >
      <div
        className={`${styles.bar} ${isKnown ? "" : styles.running}`}
        style={isKnown ? { width: `${(value / total) * 100}%` } : undefined}
      />
    </div>
  );
}
