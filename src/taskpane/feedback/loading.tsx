/** What stands where something is still coming: words, and quiet lines in the place of the steps. */
import { Text, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, display: "flex", flexDirection: "column" },
  text: { paddingBlock: "6px" },
  line: {
    height: "16px",
    marginBlock: "9px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStencil1,
    "@media (forced-colors: active)": { display: "none" },
  },
});

const widths = ["70%", "85%", "78%", "92%", "64%"];

export function Loading({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.box} role="status" aria-busy="true">
      <Text className={styles.text}>{text}，请稍候。</Text>
      {widths.map((width) => (
        <div key={width} aria-hidden className={styles.line} style={{ width }} />
      ))}
    </div>
  );
}
