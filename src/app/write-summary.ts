/** 生成汇总: writes 汇总表 with the basic-situation sentence. Findings that are still open do not stop it. */
import type { LowerUnit } from "../domain/lower-units";
import { unitProblems } from "../domain/lower-units";
import { figuresRemark } from "../domain/remark";
import type { Summary } from "../outputs/summary/build-summary";
import { buildSummary } from "../outputs/summary/build-summary";
import { planSummarySheet } from "../outputs/summary/plan-summary-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { isoMinute } from "./clock";
import type { RunOptions, SummaryDone } from "./command-done";
import type { CommandScene } from "./commands/command";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { judge } from "./judge";
import { writeResult } from "./write-result";

/** Lower units that are told one by one. */
const mostTold = 5;

/** `6 个支部、3 个下级单位`. */
function rowsText({ rows }: Summary): string {
  const units = rows.filter(({ isUnit }) => isUnit).length;
  const branches = rows.length - units;
  return [
    ...(branches > 0 || units === 0 ? [`${branches} 个支部`] : []),
    ...(units > 0 ? [`${units} 个下级单位`] : []),
  ].join("、");
}

/** Figures of lower units that contradict themselves, at most a few told one by one. */
function unitDetails(units: readonly LowerUnit[]): readonly string[] {
  const wrong = units.flatMap((unit) => {
    const [first] = unitProblems(unit);
    return first === undefined ? [] : [`“${unit.sheet}”第 ${unit.row} 行 ${unit.name}：${first}。`];
  });
  return wrong.length > mostTold
    ? [...wrong.slice(0, mostTold), `另有 ${wrong.length - mostTold} 个下级单位的数字不符。`]
    : wrong;
}

export async function writeSummary({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<SummaryDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, lowerUnits } = opened.value;
  const nothing = noForms(opened.value, "汇总");
  if (nothing) return nothing;
  const summary = buildSummary(book, lowerUnits);
  const { counts, asOf } = judge(opened.value, clock, options);
  const remark = figuresRemark(summary.total.counts, counts.错误);
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "summary",
    { baseDate: asOf, remark, madeAt },
    (name) => planSummarySheet(summary, book.settings, { name, madeAt, remark }),
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `汇总表已生成：${rowsText(summary)}。`,
    details: [
      ...unitDetails(lowerUnits),
      ...(remark === "" ? [] : [`${remark}，请核对后再上报。`]),
      ...written.value.details,
    ],
    sheet: written.value.sheet,
    sentence: summary.sentence,
    remark,
  });
}
