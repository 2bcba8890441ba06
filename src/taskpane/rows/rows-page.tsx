/**
 * 明细: the number selected on a result sheet, its 口径, and the rows it was counted from, each leading to its cell; where no
 * number is selected, the items of the ledger that are overdue or soon due.
 */
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ExplainedNumber } from "../../app/explain-number";
import type { Outcome } from "../../workbook/outcome";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { UrgentList } from "./urgent-list";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  changed: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  hint: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  row: {
    width: "100%",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

const hint = "点一下《汇总表》《等次统计》《台账概览》里的数字，这里列出它是由哪些行数出来的。";

/** A number as the sheets show it. */
function shownText({ shown, header }: ExplainedNumber): string {
  if (typeof shown !== "number") return String(shown ?? "");
  return /率$|占比$/.test(header) ? `${(shown * 100).toFixed(1)}%` : String(shown);
}

/** Whether the sheet shows another number than the rows come to now. */
function isChanged({ shown, counted, header }: ExplainedNumber): boolean {
  return typeof shown === "number" && !/率$|占比$/.test(header) && shown !== counted;
}

export function RowsPage({ active }: ViewProps) {
  const styles = useStyles();
  const session = useSession();
  const { selected, state } = useSessionView();
  const [answer, setAnswer] = useState<Outcome<ExplainedNumber | null> | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    if (!active || !selected) return;
    setAnswer(null);
    void session
      .ask("查找明细", (assistant, options) => assistant.explainNumber(selected, options))
      .then((outcome) => {
        if (asked.current === mine) setAnswer(outcome);
      });
  }, [session, selected, state, active]);
  const value = answer?.ok ? answer.value : null;
  const rows = useMemo(
    () =>
      (value?.rows ?? []).map(({ sheet, row, column, branch, subject, value: counts }, index): WindowedRow => ({
        key: `${index} ${sheet} ${row}`,
        height: 52,
        draw: () => (
          <Button
            appearance="subtle"
            className={styles.row}
            onClick={() => void session.goTo({ sheet, row, column: column ?? 0 })}
          >
            <span>
              {subject === "" ? branch : subject}
              {counts === 1 ? "" : `　${counts}`}
              <span className={styles.place}>
                {[sheet, `第${row}行`, subject === "" ? "" : branch].filter((part) => part !== "").join(" · ")}
              </span>
            </span>
          </Button>
        ),
      })),
    [value, session, styles],
  );
  if (!selected || (answer?.ok && value === null)) {
    return (
      <div className={styles.page}>
        <div className={styles.hint}>{hint}</div>
        <UrgentList active={active} />
      </div>
    );
  }
  if (answer === null) return <Loading text="正在查找" />;
  if (!answer.ok) {
    return (
      <div className={styles.hint} role="alert">
        <ToneIcon tone="attention" /> {answer.problem.message}
      </div>
    );
  }
  if (value === null) return null;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold" className={styles.title}>
          {value.name} · {value.header} {shownText(value)}
        </Text>
        <Text size={200} className={styles.quiet}>
          口径：{value.rule}。
        </Text>
        {isChanged(value) && (
          <span className={styles.changed}>
            <ToneIcon tone="attention" small />
            <Text size={200}>
              表上是 {shownText(value)}，现在各行为 {value.counted}：数据已变，请重新生成。
            </Text>
          </span>
        )}
        {value.omitted > 0 && (
          <Text size={200}>
            只列前 {value.rows.length} 行，另有 {value.omitted} 行。
          </Text>
        )}
        {value.rows.length === 0 && <Text size={200}>没有行计入这个数字。</Text>}
      </div>
      <WindowedList rows={rows} label="计入的行" active={active} />
    </div>
  );
}
