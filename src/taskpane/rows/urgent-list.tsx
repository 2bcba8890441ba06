/** The items of the ledger that are overdue or due within 20 days: filtered by deadline and by words, each leading to its row. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { UrgentList as Urgent, UrgentRow } from "../../app/urgent-items";
import type { Outcome } from "../../workbook/outcome";
import { Loading } from "../feedback/loading";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  bands: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  field: {
    minHeight: "32px",
    boxSizing: "border-box",
    width: "100%",
    paddingInline: tokens.spacingHorizontalMNudge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
  hint: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

const bands = ["已超期", "10天内到期", "20天内到期"] as const;

function dayText({ daysLeft }: UrgentRow): string {
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? "当天到期" : `还有 ${daysLeft} 天`;
}

function holds({ problem, branch, unit, owner }: UrgentRow, words: string): boolean {
  return words === "" || [problem, branch, unit, owner].some((text) => text.includes(words));
}

export function UrgentList({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { state, asOf } = useSessionView();
  const [answer, setAnswer] = useState<Outcome<Urgent> | null>(null);
  const [band, setBand] = useState<(typeof bands)[number] | null>(null);
  const [words, setWords] = useState("");
  const id = useId();
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    if (!active) return;
    void session
      .ask("查找到期事项", (assistant, options) => assistant.urgentItems(options))
      .then((outcome) => {
        if (asked.current === mine) setAnswer(outcome);
      });
  }, [session, state, asOf, active]);
  const value = answer?.ok ? answer.value : null;
  const shown = useMemo(
    () => (value?.rows ?? []).filter((row) => (band === null || row.band === band) && holds(row, words.trim())),
    [value, band, words],
  );
  const rows = useMemo(
    () =>
      shown.map((row) => ({
        key: `${row.sheet} ${row.row}`,
        height: 52,
        draw: () => (
          <Button
            appearance="subtle"
            className={styles.row}
            onClick={() => void session.goTo({ sheet: row.sheet, row: row.row, column: row.column })}
          >
            <span>
              {dayText(row)} · {row.problem}
              <span className={styles.place}>
                {[row.due, row.status, row.branch, row.unit, row.owner].filter((part) => part !== "").join(" · ")}
              </span>
            </span>
          </Button>
        ),
      })),
    [shown, session, styles],
  );
  if (answer === null) return <Loading text="正在查找到期事项" />;
  if (!answer.ok) {
    return (
      <div className={styles.hint} role="alert">
        <ToneIcon tone="attention" /> {answer.problem.message}
      </div>
    );
  }
  const all = answer.value.rows;
  return (
    <section className={styles.list} aria-label="到期事项">
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold" className={styles.title}>
          已超期和20天内到期的整改事项（截止日期 {answer.value.asOf}）
        </Text>
        {all.length === 0 ? (
          <Text size={200}>没有已超期和20天内到期的事项。</Text>
        ) : (
          <>
            <div className={styles.bands} role="group" aria-label="按到期情况筛选">
              {bands.map((one) => (
                <Button
                  key={one}
                  size="small"
                  appearance={band === one ? "primary" : "secondary"}
                  aria-pressed={band === one}
                  onClick={() => setBand(band === one ? null : one)}
                >
                  {one} {all.filter((row) => row.band === one).length}
                </Button>
              ))}
            </div>
            <label htmlFor={id} className={styles.label}>
              按党支部、责任部门、责任人或问题查找
            </label>
            <input
              id={id}
              className={styles.field}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          </>
        )}
        {answer.value.omitted > 0 && (
          <Text size={200}>
            只列最紧的 {all.length} 条，另有 {answer.value.omitted} 条，请看《台账概览》。
          </Text>
        )}
      </div>
      <WindowedList rows={rows} label="到期事项" active={active} />
    </section>
  );
}
