/** Remembers what grade words of another grading stand for. The cells are not changed: that is a quick fix of its own. */
import { formById } from "../contract/forms";
import { listKey } from "../reading/read-text";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import type { Clock } from "./clock";
import { isoMinute } from "./clock";
import { wordEntry } from "./confirmed-words";
import { changeMemory } from "./memory";
import { writeMemory } from "./write-memory";
import { openBook } from "./open-book";

/** The grades a word may stand for. */
function gradeValues(): readonly string[] {
  const grade = formById("appraisals").columns.find(({ id }) => id === "grade");
  return (grade && "values" in grade ? grade.values : undefined) ?? [];
}

/**
 * @param words - word and grade; a grade of "" takes an earlier confirmation back
 */
export async function confirmWords(
  port: WorkbookPort,
  clock: Clock,
  words: readonly { readonly word: string; readonly grade: string }[],
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const grades = gradeValues();
  const put = words.filter(({ word, grade }) => listKey(word) !== "" && grade !== "");
  const remove = words.filter(({ grade }) => grade === "");
  const wrong = put.find(({ grade }) => !grades.includes(grade));
  if (wrong) {
    return failed({
      kind: "nothing-to-do",
      message: `没有记下：“${wrong.grade}”不是评定等次。请从${grades.map((grade) => `“${grade}”`).join("、")}中选择。`,
    });
  }
  if (put.length + remove.length === 0) return failed({ kind: "nothing-to-do", message: "没有选中要确认的等次用语。" });
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const at = isoMinute(clock.now());
  const changed = changeMemory(memory, {
    put: put.map(({ word, grade }) => wordEntry(word, grade, at)),
    remove: remove.map(({ word }) => ({ kind: "等次用语", key: listKey(word) })),
  });
  const written = await writeMemory(port, content, changed, options);
  if (!written.ok) return written;
  const told = put.map(({ word, grade }) => `“${word.trim()}”视为“${grade}”`);
  return done({
    message:
      told.length > 0
        ? `已记下：${told.join("，")}，检查、统计和导入都按此计算，单元格没有改动。`
        : `已取消 ${remove.length} 个等次用语的对应关系。`,
    details: [],
    sheet: null,
  });
}
