/** Counting: keys 1 to 4 and 0, Enter, Backspace; the ballot in hand above, the running totals below. */
import { useLayoutEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CountStep } from "../../domain/ballot-count";
import { placeAt, placesOf, sumsAt, validBallots } from "../../domain/ballot-count";
import { ToneIcon } from "../tone-icon";
import type { CountDesk, CountView } from "./count-desk";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  number: { width: "72px", font: "inherit" },
  desk: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":focus": { backgroundColor: tokens.colorBrandBackground2 },
  },
  now: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  notice: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, minHeight: "20px" },
  totals: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
  },
  name: { textAlign: "left" },
  current: { backgroundColor: tokens.colorBrandBackground2 },
});

const marks = ["弃权", "优秀", "合格", "基本合格", "不合格"] as const;

function stepOf(key: string): CountStep | null {
  switch (key) {
    case "0":
    case "1":
    case "2":
    case "3":
    case "4":
      return { kind: "mark", mark: marksOf[key] };
    case "Enter":
      return { kind: "next" };
    case "Backspace":
      return { kind: "back" };
    default:
      return null;
  }
}

const marksOf = { "0": 0, "1": 1, "2": 2, "3": 3, "4": 4 } as const;

interface Props {
  readonly desk: CountDesk;
  readonly view: Extract<CountView, { phase: "counting" }>;
  readonly active: boolean;
}

export function CountingPanel({ desk, view, active }: Props) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const { count, kept, problem } = view;
  const { totals, notice } = count;
  const place = placeAt(totals, count.marks.length);
  const shownItem = place?.item ?? totals.items[0] ?? "";
  // Before the next key: an effect after painting would lose the first marks of a quick teller.
  useLayoutEffect(() => {
    if (active) area.current?.focus({ preventScroll: true });
  }, [active]);
  const step = (one: CountStep) => {
    desk.step(one);
    area.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const one = stepOf(event.key);
    if (!one) return;
    // Backspace would leave the page in some webviews.
    event.preventDefault();
    desk.step(one);
  };
  return (
    <section className={styles.page} aria-label="计票">
      <div className={styles.head}>
        <Text weight="semibold">
          {totals.branch} · {totals.voters}
        </Text>
        <div className={styles.line}>
          <label>
            发出{" "}
            <input
              className={styles.number}
              type="number"
              min={0}
              value={totals.issued ?? ""}
              onChange={({ currentTarget: { value } }) =>
                desk.step({ kind: "issued", issued: /^\d+$/.test(value) ? Number(value) : null })
              }
            />
          </label>
          <Text role="status">
            收回 {totals.returned} · 有效 {validBallots(totals)} · 无效 {totals.invalid}
          </Text>
        </div>
        {/* The keys are the way to count; the buttons below do the same by mouse. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={area}
          className={styles.desk}
          role="group"
          aria-label="录票：1优秀，2合格，3基本合格，4不合格，0弃权，回车计入，退格退回"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <Text size={200}>
            第 {totals.returned + 1} 张 · {count.marks.length}/{placesOf(totals)}
          </Text>
          <div className={styles.now} aria-live="polite">
            {place ? `${place.member}${totals.items.length > 1 ? ` · ${place.item}` : ""}` : "本张录完，按回车计入"}
          </div>
          <Text size={200}>1 优秀　2 合格　3 基本合格　4 不合格　0 弃权　回车 计入　退格 退回</Text>
        </div>
        <div className={styles.notice} role="alert">
          {(notice !== "" || problem) && <ToneIcon tone="attention" small />}
          <Text size={200}>{problem ? problem.message : notice}</Text>
        </div>
        <div className={styles.line}>
          <Button size="small" onClick={() => step({ kind: "fill" })}>
            其余弃权
          </Button>
          <Button size="small" onClick={() => step({ kind: "clear" })}>
            本张重录
          </Button>
          <Button size="small" onClick={() => step({ kind: "void" })}>
            本张无效
          </Button>
        </div>
        <div className={styles.line}>
          <Button
            size="small"
            appearance="primary"
            disabled={totals.returned === 0}
            onClick={() => void desk.preview()}
          >
            计票结束，预览写入
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void desk.leave()}>
            先离开
          </Button>
          <Text size={200}>
            {kept === "kept"
              ? totals.returned > 0
                ? "合计已存入工作簿"
                : ""
              : kept === "keeping"
                ? "正在保存合计"
                : "合计没有存入工作簿"}
          </Text>
        </div>
      </div>
      <div className={styles.totals}>
        <table className={styles.table} aria-label={`累计票数：${shownItem}`}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.cell, styles.name)} scope="col">
                {shownItem}
              </th>
              {[...marks.slice(1), marks[0]].map((word) => (
                <th key={word} className={styles.cell} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.members.map((member) => {
              const [abstained, ...grades] = sumsAt(totals, member, shownItem);
              return (
                <tr key={member} className={member === place?.member ? styles.current : undefined}>
                  <th className={mergeClasses(styles.cell, styles.name)} scope="row">
                    {member}
                  </th>
                  {[...grades, abstained].map((votes, index) => (
                    <td key={marks[index]} className={styles.cell}>
                      {votes}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
