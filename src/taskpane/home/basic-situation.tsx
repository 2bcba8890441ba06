/** The basic-situation sentence with 复制. Where the browser refuses to copy, the text is selected for Ctrl+C. */
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { copyText } from "../copy-text";
import { Section } from "./section";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    userSelect: "text",
    lineHeight: "24px",
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, margin: 0 },
});

export function BasicSituation({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  const text = useRef<HTMLParagraphElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [sentence]);
  const copy = () => {
    const done = copyText(sentence);
    setCopied(done);
    if (!done && text.current) window.getSelection()?.selectAllChildren(text.current);
  };
  return (
    <Section
      title="基本情况"
      action={
        <Button
          appearance="subtle"
          size="small"
          icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={copied ? "已复制基本情况" : "复制基本情况"}
          onClick={copy}
        >
          {copied ? "已复制" : "复制"}
        </Button>
      }
    >
      <p ref={text} className={styles.sentence}>
        {sentence}
      </p>
      <p className={styles.hint} role="status">
        {copied === false ? "这里不允许直接复制，文字已选中，请按 Ctrl+C。" : ""}
      </p>
    </Section>
  );
}
