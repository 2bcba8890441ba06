/** While Excel is being waited for: the same words as the page before its scripts ran, so that nothing jumps. */
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { ProgressBar } from "./feedback/progress-bar";

const useStyles = makeStyles({
  page: { padding: `24px ${tokens.spacingHorizontalL}`, display: "flex", flexDirection: "column" },
  title: { margin: "0 0 8px", fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold },
  text: { marginBottom: tokens.spacingVerticalL },
});

export function Starting() {
  const styles = useStyles();
  return (
    <div className={styles.page} role="status">
      <h1 className={styles.title}>组织生活助手</h1>
      <Text className={styles.text}>正在打开，请稍候。</Text>
      <ProgressBar label="正在打开" done={0} total={0} />
    </div>
  );
}
