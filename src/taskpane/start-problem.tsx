/** Why the pane, or one of its views, cannot work, what to do, and 重试 where that may help. Never a blank pane. */
import { useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { copyText } from "./copy-text";
import { ToneIcon } from "./tone-icon";

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  technical: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", color: tokens.colorNeutralForeground3, margin: 0 },
});

interface Props {
  readonly title: string;
  readonly text: string;
  readonly technical: string | null;
  readonly retry: boolean;
}

export function StartProblem({ title, text, technical, retry }: Props) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.page} role="alert">
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        <ToneIcon tone="attention" words="注意：" />
        {title}
      </Text>
      <Text>{text}</Text>
      <div className={styles.buttons}>
        {retry && (
          <Button appearance="primary" onClick={() => window.location.reload()}>
            重试
          </Button>
        )}
        {technical !== null && (
          <Button onClick={() => setCopied(copyText(technical))}>{copied ? "已复制技术信息" : "复制技术信息"}</Button>
        )}
      </div>
      {copied === false && <pre className={styles.technical}>{technical}</pre>}
    </div>
  );
}
