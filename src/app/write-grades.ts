/** 统计等次: counts the grades of every branch and writes 等次统计. */
import { countGrades } from "../domain/count-grades";
import { planGradesSheet } from "../outputs/grades/plan-grades-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { isoMinute } from "./clock";
import type { CommandDone, RunOptions } from "./command-done";
import type { CommandScene } from "./commands/command";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { baseDateOf } from "./judge";
import { writeResult } from "./write-result";

export async function writeGrades({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const nothing = noForms(opened.value, "统计");
  if (nothing) return nothing;
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "grades",
    { baseDate: baseDateOf(clock, options), remark: "", madeAt },
    (name) => planGradesSheet(book, { name, madeAt }),
    options,
  );
  if (!written.ok) return written;
  const { branches, total } = countGrades(book);
  const message =
    `等次统计已写好：${branches.length} 个支部，实参评 ${total.took} 名，优秀 ${total.excellent} 名、` +
    `合格 ${total.qualified} 名、基本合格 ${total.basic} 名、不合格 ${total.unqualified} 名、不评定等次 ${total.notGraded} 名。`;
  return done({ message, details: written.value.details, sheet: written.value.sheet });
}
