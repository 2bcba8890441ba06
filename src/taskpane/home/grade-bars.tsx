/** The grades as bars, each with its number and share of 实参评, and the cap of 优秀 as a mark and in words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GradeCounts } from "../../app/assistant";
import { ToneIcon } from "../tone-icon";
import { Section } from "./section";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  caption: {
    captionSide: "bottom",
    textAlign: "start",
    paddingTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  word: { textAlign: "start", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", paddingBlock: "3px" },
  bar: { width: "100%", paddingInline: tokens.spacingHorizontalS },
  track: {
    position: "relative",
    height: "12px",
    backgroundColor: tokens.colorNeutralStroke3,
    borderRadius: tokens.borderRadiusSmall,
  },
  fill: {
    height: "100%",
    minWidth: "2px",
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  nothing: { visibility: "hidden" },
  over: { backgroundColor: tokens.colorStatusDangerBackground3 },
  cap: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  share: {
    textAlign: "end",
    whiteSpace: "nowrap",
    paddingInlineStart: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  capLine: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** 26.1%, as on the summary sheet. */
function share(count: number, of: number): string {
  return of === 0 ? "—" : `${((count / of) * 100).toFixed(1)}%`;
}

export function GradeBars({ grades }: { readonly grades: GradeCounts }) {
  const styles = useStyles();
  const { took, expected, excellent, excellentCap } = grades;
  const rows: readonly (readonly [string, number])[] = [
    ["优秀", excellent],
    ["合格", grades.qualified],
    ["基本合格", grades.basic],
    ["不合格", grades.unqualified],
    ["不评定等次", grades.notGraded],
  ];
  const longest = Math.max(1, excellentCap, ...rows.map(([, count]) => count));
  const isOver = excellentCap > 0 && excellent > excellentCap;
  return (
    <Section title="评议等次">
      <table className={styles.table}>
        <caption className={styles.caption}>
          {excellentCap > 0 && (
            <span className={styles.capLine}>
              {isOver && <ToneIcon tone="error" small />}
              {isOver
                ? `优秀上限 ${excellentCap} 名（竖线），已超过 ${excellent - excellentCap} 名。`
                : `优秀上限 ${excellentCap} 名（竖线），未超过。`}
            </span>
          )}
          应参评 {expected} 名，实参评 {took} 名；占比按实参评计算。
        </caption>
        <tbody>
          {rows.map(([word, count]) => {
            const isExcellent = word === "优秀";
            return (
              <tr key={word}>
                <th scope="row" className={styles.word}>
                  {word}
                </th>
                <td className={styles.bar} aria-hidden>
                  <div className={styles.track}>
                    <div
                      className={mergeClasses(
                        styles.fill,
                        count === 0 && styles.nothing,
                        isExcellent && isOver && styles.over,
                      )}
                      style={{ width: `${(count / longest) * 100}%` }}
                    />
                    {isExcellent && excellentCap > 0 && (
                      <div
                        className={styles.cap}
                        style={{ insetInlineStart: `calc(${(excellentCap / longest) * 100}% - 2px)` }}
                      />
                    )}
                  </div>
                </td>
                <td className={styles.number}>{count}</td>
                <td className={styles.share}>{share(count, took)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
