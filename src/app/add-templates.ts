/** 基本套表, 全套表格, 单张表格: adds the template sheets that are missing and leaves every existing sheet exactly as it is. */
import { formById, forms } from "../contract/forms";
import type { AnyForm, FormId } from "../contract/forms";
import { settingsSheet } from "../contract/settings";
import { planFormSheet } from "../outputs/templates/plan-form-sheet";
import { planSettingsSheet } from "../outputs/templates/plan-settings-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetWrite, WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import { openBook } from "./open-book";
import { sameSheetName } from "./own-sheets";

function formsOf(which: "basic" | "full" | FormId): readonly AnyForm[] {
  if (which === "full") return forms;
  if (which === "basic") return forms.filter((form) => form.set === "basic");
  return [formById(which)];
}

export async function addTemplates(
  port: WorkbookPort,
  which: "basic" | "full" | FormId,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, book } = opened.value;
  const wanted = formsOf(which);
  const exists = (name: string) => content.sheets.some((sheet) => sameSheetName(sheet.name, name));
  const tableTaken = (name: string) => content.tableNames.some((taken) => taken.toLowerCase() === name.toLowerCase());

  const missing = wanted.filter((form) => !exists(form.sheet));
  const kept = wanted.filter((form) => exists(form.sheet)).map((form) => form.sheet);
  const addSettings = !exists(settingsSheet);
  if (!addSettings && which !== "basic" && which !== "full") {
    // A single form that exists is simply shown: that is what the clerk asked for.
    const [form] = wanted;
    if (form && missing.length === 0 && content.stamps.get("unfinished") === undefined) {
      const shown = await port.select(form.sheet, 0, 0);
      if (!shown.ok) return shown;
      return done({ message: `“${form.sheet}”已经存在，原样未动。`, details: [], sheet: form.sheet });
    }
  }
  const details: string[] = [];
  const sheets: SheetWrite[] = [];
  // A clerk's own 设置 may lack the names of the lists: there the dropdowns carry the lists themselves.
  const hasName = (name: string) =>
    addSettings || content.definedNames.some((defined) => defined.toLowerCase() === name.toLowerCase());
  if (addSettings) sheets.push({ plan: planSettingsSheet(book.settings), mode: "add" });
  for (const form of missing) {
    const plan = planFormSheet(form, book.settings, hasName);
    if (plan.table && tableTaken(plan.table.name)) {
      // Someone copied or renamed a template sheet: the table's name is taken, the sheet works without being a table.
      const { table, ...rest } = plan;
      details.push(`表名 ${table.name} 已被其他工作表占用，“${form.sheet}”不设为智能表格，其余功能不受影响。`);
      sheets.push({ plan: rest, mode: "add" });
    } else {
      sheets.push({ plan, mode: "add" });
    }
  }
  if (kept.length > 0) details.push(`已有的${kept.map((name) => `“${name}”`).join("、")}原样未动。`);
  const target = missing[0]?.sheet ?? (addSettings ? settingsSheet : (wanted[0]?.sheet ?? settingsSheet));
  // Row 4, second column: the first cell to type into, on the forms as on 设置.
  const show = { sheet: target, row: 3, column: 1 };
  // What the last request of an earlier run did not do (print set-up, frozen panes) is done now.
  const unfinished = content.stamps.get("unfinished")?.split("/") ?? [];
  const finish = kept
    .filter((name) => unfinished.includes(name))
    .flatMap((name) =>
      wanted.filter((form) => form.sheet === name).map((form) => planFormSheet(form, book.settings, hasName)),
    );
  if (!addSettings && unfinished.includes(settingsSheet)) finish.push(planSettingsSheet(book.settings));
  if (sheets.length === 0 && finish.length > 0) {
    const mended = await port.write({ finish, show: { ...show, row: 0, column: 0 } }, options);
    if (!mended.ok) return mended;
    const names = finish.map(({ name }) => `“${name}”`).join("、");
    const { notes } = mended.value;
    const message = notes.length === 0 ? `已补上${names}的打印设置和冻结窗格。` : "需要的表都已存在，没有添加。";
    return done({ message, details: [...details, ...notes], sheet: target });
  }
  if (sheets.length === 0) {
    const shown = await port.select(target, 0, 0);
    if (!shown.ok) return shown;
    return done({ message: "需要的表都已存在，没有添加。", details, sheet: target });
  }
  options.progress?.({ done: 0, total: sheets.length, text: `正在添加 ${sheets.length} 张表` });
  const written = await port.write({ sheets, show, finish }, options);
  if (!written.ok) return written;
  const names = sheets.map(({ plan }) => plan.name);
  return done({
    message: `已添加 ${names.length} 张表：${names.join("、")}。`,
    details: [...details, ...written.value.notes],
    sheet: target,
  });
}
