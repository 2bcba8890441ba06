/** The five steps: state icon, name, one line of fact, at most one link. */
import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ToneIcon } from "../tone-icon";
import { useAction } from "../use-action";
import { useSessionView } from "../use-session";
import type { Step, StepTone } from "./steps";

const toneWords: Readonly<Record<StepTone, string>> = {
  done: "已完成：",
  todo: "待办：",
  attention: "需注意：",
  error: "有错误：",
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    display: "grid",
    gridTemplateColumns: "20px 48px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    paddingBlock: "6px",
  },
  icon: { alignSelf: "start", height: "22px", display: "inline-flex", alignItems: "center" },
  fact: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  // A line breaks between the parts of a fact and not inside one; very long parts still may.
  part: { display: "inline-block", maxWidth: "100%", whiteSpace: "pre-wrap" },
  link: { whiteSpace: "nowrap" },
});

export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  const styles = useStyles();
  const act = useAction();
  const { running } = useSessionView();
  return (
    <ol className={styles.list} aria-label="进展">
      {steps.map(({ id, label, tone, fact, link }, index) => (
        <li key={id} className={styles.step}>
          <span className={styles.icon}>
            <ToneIcon tone={tone} words={toneWords[tone]} />
          </span>
          <Text weight={tone === "todo" ? "regular" : "semibold"}>
            {index + 1} {label}
          </Text>
          <Text className={styles.fact}>
            {fact.split(" · ").map((part, at, parts) => (
              <span key={part} className={styles.part}>
                {part}
                {at < parts.length - 1 && " · "}
              </span>
            ))}
          </Text>
          {link && (
            <Link
              as="button"
              className={styles.link}
              aria-label={`${link.label}（${label}）`}
              disabled={link.action.kind === "command" && running !== null}
              onClick={() => act(link.action)}
            >
              {link.label} ›
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
