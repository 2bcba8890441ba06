/** The page of findings: filters at the top, which stay, and the list below, which scrolls. */
import { useDeferredValue, useMemo, useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { formById } from "../../contract/forms";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { filledRows } from "../session";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { choicesOf, filterFindings, noFilter } from "./filter-findings";
import { FilterBar } from "./filter-bar";
import { FindingList } from "./finding-list";
import { RuleCatalogue } from "./rule-note";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
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
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function formLabel(form: Parameters<typeof formById>[0]): string {
  return formById(form).sheet;
}

export function CheckPage({ active }: ViewProps) {
  const styles = useStyles();
  const session = useSession();
  const { state, stale, readProblem, reading, running, asOf } = useSessionView();
  const [filter, setFilter] = useState(noFilter);
  const findings = useDeferredValue(state?.findings ?? noFindings);
  const deferredFilter = useDeferredValue(filter);
  const filtered = useMemo(() => filterFindings(findings, deferredFilter), [findings, deferredFilter]);
  const choices = useMemo(() => choicesOf(findings, formLabel), [findings]);

  if (!state) {
    if (!readProblem) return <Loading text="正在读取工作簿" />;
    return (
      <div className={styles.empty} role="alert">
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
  const notice = stale && !reading && !running && (
    <div className={styles.notice} role="status">
      <ToneIcon tone="attention" small />
      <span className={styles.noticeText}>检查之后又有改动，下面的结果可能已经过时。</span>
      <Button size="small" className={styles.button} onClick={() => void session.read()}>
        重新检查
      </Button>
    </div>
  );
  if (state.findings.length === 0) {
    const isEmpty = filledRows(state) === 0;
    return (
      <div className={styles.page}>
        {notice}
        <div className={styles.empty} role="status">
          <Text as="h2" size={400} weight="semibold" className={styles.title}>
            <ToneIcon tone={isEmpty ? "todo" : "done"} />
            {isEmpty ? "还没有可检查的内容" : "没有发现问题"}
          </Text>
          <Text>
            {isEmpty
              ? "各表还没有填写。填写之后，这里会列出需要修改的地方，点一条就到对应的单元格。"
              : `已检查 ${filledRows(state)} 行，截止日期 ${state.asOf}。`}
          </Text>
        </div>
      </div>
    );
  }
  const isFiltered = filtered.total < state.findings.length;
  return (
    <div className={styles.page}>
      {notice}
      <RuleCatalogue>
        <FilterBar
          filter={filter}
          onChange={setFilter}
          counts={filtered.counts}
          choices={choices}
          summary={
            isFiltered
              ? `显示 ${filtered.total} 条，共 ${state.findings.length} 条`
              : `共 ${state.findings.length} 条，截止日期 ${asOf}`
          }
        />
        {filtered.total === 0 ? (
          <div className={styles.empty}>
            <Text>没有符合条件的问题。</Text>
            <Link as="button" onClick={() => setFilter({ ...noFilter, grouping: filter.grouping })}>
              清除筛选
            </Link>
          </div>
        ) : (
          <FindingList lines={filtered.lines} total={filtered.total} filter={deferredFilter} active={active} />
        )}
      </RuleCatalogue>
    </div>
  );
}

const noFindings: readonly never[] = [];
