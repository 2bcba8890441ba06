/** 检查填报: checks every form in the workbook and writes 检查结果. */
import { planFindingsSheet } from "../outputs/findings/plan-findings-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { LapsedMark } from "./workbook-state";
import { isoMinute } from "./clock";
import type { CheckDone, RunOptions } from "./command-done";
import type { CommandScene } from "./commands/command";
import type { Judgement } from "./judge";
import { judge } from "./judge";
import { changeMemory, memoryWrite } from "./memory";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { writeResult } from "./write-result";

/** Lapsed marks that are told one by one. */
const mostTold = 5;

function messageOf({ findings, verified, counts, asOf }: Judgement): string {
  const marked = verified.length > 0 ? `，另有已核实 ${verified.length} 条` : "";
  return findings.length === 0
    ? `检查完成，没有发现问题${marked}（截止日期 ${asOf}）。`
    : `检查完成：错误 ${counts.错误} 条、警告 ${counts.警告} 条、提示 ${counts.提示} 条${marked}（截止日期 ${asOf}）。`;
}

/** The marks that lapsed, told this once: with this check they are taken out of the memory. */
function lapsedDetails(lapsed: readonly LapsedMark[]): readonly string[] {
  if (lapsed.length === 0) return [];
  const told = lapsed.slice(0, mostTold).map(({ text }) => text);
  return [
    `${lapsed.length} 条已核实的标记因数据有变动而失效，仍有问题的已重新列出：`,
    ...told,
    ...(lapsed.length > mostTold ? [`其余 ${lapsed.length - mostTold} 条从略。`] : []),
  ];
}

export async function checkEntries({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<CheckDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const nothing = noForms(opened.value, "检查");
  if (nothing) return nothing;
  const judged = judge(opened.value, clock, options);
  const { findings, verified, verdicts, lapsed, asOf } = judged;
  const madeAt = isoMinute(clock.now());
  const memory = changeMemory(opened.value.memory, {
    remove: lapsed.map(({ key }) => ({ kind: "已核实" as const, key })),
  });
  const written = await writeResult(
    port,
    { ...opened.value, memory },
    "findings",
    { baseDate: asOf, remark: "", madeAt },
    (name) => planFindingsSheet(name, findings, { asOf, madeAt }, { verified, verdicts }),
    options,
    lapsed.length > 0 ? memoryWrite(opened.value.content, memory) : {},
  );
  if (!written.ok) return written;
  return done({
    message: messageOf(judged),
    details: [...written.value.details, ...lapsedDetails(lapsed)],
    sheet: written.value.sheet,
    findings,
    asOf,
  });
}
