/** The basic-situation sentence with its remark and 复制. Where the browser refuses to copy, the text is selected for Ctrl+C. */
import { useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { copyText } from "../copy-text";
import { ToneIcon } from "../tone-icon";
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
  line: { margin: 0 },
  note: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, margin: 0 },
});

interface Props {
  readonly sentence: string;
  /** What a reader of the figures must know; goes with the sentence wherever it is pasted. "" for nothing. */
  readonly remark: string;
}

export function BasicSituation({ sentence, remark }: Props) {
  const styles = useStyles();
  const text = useRef<HTMLDivElement>(null);
  const note = remark === "" ? "" : `注：${remark}。`;
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [sentence, note]);
  const copy = () => {
    const done = copyText(note === "" ? sentence : `${sentence}\n${note}`);
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
      <div ref={text} className={styles.sentence}>
        <p className={styles.line}>{sentence}</p>
        {note !== "" && (
          <p className={styles.note}>
            <ToneIcon tone="attention" small />
            <span>{note}</span>
          </p>
        )}
      </div>
      <p className={styles.hint} role="status">
        {copied === false ? "这里不允许直接复制，文字已选中，请按 Ctrl+C。" : ""}
      </p>
    </Section>
  );
}
