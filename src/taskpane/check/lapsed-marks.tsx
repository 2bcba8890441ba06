/** Marks 已核实 that no longer hold because the data changed: told, so that the clerk looks again. */
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { LapsedMark } from "../../app/assistant";
import { ToneIcon } from "../tone-icon";

/** More would push the list away. */
const shownMarks = 20;

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    maxHeight: "40%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: "24px", overflowWrap: "anywhere" },
});

export function LapsedMarks({ marks }: { readonly marks: readonly LapsedMark[] }) {
  const styles = useStyles();
  if (marks.length === 0) return null;
  return (
    <section className={styles.box} aria-label="已失效的标记">
      <div className={styles.head}>
        <ToneIcon tone="attention" small />
        <span>{marks.length} 条标记因数据有改动已失效，问题仍在的请重新核实。</span>
      </div>
      <ul className={styles.list}>
        {marks.slice(0, shownMarks).map(({ key, text, reason, at }) => (
          <li key={key}>
            {text}（{at} 核实：{reason}）
          </li>
        ))}
      </ul>
      {marks.length > shownMarks && <Text size={200}>另有 {marks.length - shownMarks} 条。</Text>}
    </section>
  );
}
