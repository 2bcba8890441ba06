/** 检查: the findings, the verdict on every branch, and the rules, each in a part of its own. */
import { useCallback, useState } from "react";
import { Button, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { noFilter } from "./filter-findings";
import { FindingsPart } from "./findings-part";
import { RuleCatalogue } from "./rule-catalogue";
import { RulesPart } from "./rules-part";
import { VerdictPart } from "./verdict-part";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  parts: {
    flexShrink: 0,
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
  },
  part: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  pressed: { fontWeight: tokens.fontWeightSemibold },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  notice: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  noticeText: { flexGrow: 1, minWidth: 0 },
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
});

const parts = [
  { id: "findings", label: "问题" },
  { id: "verdicts", label: "支部结论" },
  { id: "rules", label: "规则" },
] as const;

type PartId = (typeof parts)[number]["id"];

export function CheckPage({ active }: ViewProps) {
  const styles = useStyles();
  const session = useSession();
  const { state, stale, readProblem, reading, running } = useSessionView();
  const [part, setPart] = useState<PartId>("findings");
  const [filter, setFilter] = useState(noFilter);
  const showBranch = useCallback((branch: string) => {
    setFilter({ ...noFilter, branch });
    setPart("findings");
  }, []);

  if (!state) {
    if (!readProblem) return <Loading text="正在读取工作簿" />;
    return (
      <div className={styles.problem} role="alert">
        <Text as="h2" weight="semibold" className={styles.title}>
          <ToneIcon tone="attention" />
          没有读到工作簿
        </Text>
        <Text>{readProblem.message}</Text>
        <Button appearance="primary" onClick={() => void session.read()}>
          重新读取
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.page}>
      {stale && !reading && !running && (
        <div className={styles.notice} role="status">
          <ToneIcon tone="attention" small />
          <span className={styles.noticeText}>检查之后又有改动，下面的结果可能已经过时。</span>
          <Button size="small" className={styles.button} onClick={() => void session.read()}>
            重新检查
          </Button>
        </div>
      )}
      <div className={styles.parts} role="group" aria-label="检查的内容">
        {parts.map(({ id, label }) => (
          <ToggleButton
            key={id}
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.part, part === id && styles.pressed)}
            checked={part === id}
            onClick={() => setPart(id)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
      <RuleCatalogue>
        {/* The list keeps its place and its filters while another part is looked at. */}
        <div className={mergeClasses(styles.body, part !== "findings" && styles.hidden)}>
          <FindingsPart state={state} filter={filter} setFilter={setFilter} active={active && part === "findings"} />
        </div>
        {part === "verdicts" && (
          <div className={styles.body}>
            <VerdictPart branches={state.verdicts} active={active} onBranch={showBranch} />
          </div>
        )}
        {part === "rules" && (
          <div className={styles.body}>
            <RulesPart state={state} active={active} />
          </div>
        )}
      </RuleCatalogue>
    </div>
  );
}
