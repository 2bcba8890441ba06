/** 结转下年度: opens next year's workbook beside this one, which is not touched. */
import { formById } from "../contract/forms";
import type { SettingDeclaration } from "../contract/settings";
import { settingValues, settingsSheet } from "../contract/settings";
import type { Book } from "../domain/book";
import { planNextYear } from "../outputs/next-year/plan-next-year";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { CommandDone, RunOptions } from "./command-done";
import type { CommandScene } from "./commands/command";
import { openBook } from "./open-book";

const carriedForms = ["branches", "members", "rectifications"] as const;

function nothing(message: string) {
  return failed({ kind: "nothing-to-do", message });
}

/** Columns and settings that do not go along, one sentence each. */
function leftBehind(book: Book): readonly string[] {
  const columns = carriedForms.flatMap((form) => {
    const headers = book.tables
      .filter((table) => table.form === form)
      .flatMap(({ extraColumns }) => extraColumns)
      .filter(({ header, filled = 1 }) => header !== "" && filled > 0)
      .map(({ header }) => header);
    return headers.length > 0
      ? [`《${formById(form).sheet}》自设的列“${[...new Set(headers)].join("”“")}”没有结转，需要的请自行抄录。`]
      : [];
  });
  const unread = (book.settingsSource?.problems ?? []).map(({ label }) => label);
  return [
    ...columns,
    ...(unread.length > 0 ? [`《${settingsSheet}》的${unread.join("、")}读不出，新工作簿里按默认，请自行抄录。`] : []),
  ];
}

export async function startNextYear(
  { port, bookWriter }: CommandScene,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  if (!bookWriter) return nothing("此处不能新建工作簿。请在 Excel 里运行“结转下年度”。");
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const { year } = book.settings;
  if (year === null) {
    const declared = (settingValues as readonly SettingDeclaration[]).find(({ id }) => id === "year");
    return nothing(`《${settingsSheet}》没有填${declared?.label ?? "评议年度"}，不知道结转到哪一年。请填写后再运行。`);
  }
  if (carriedForms.every((form) => book.records[form].length === 0)) {
    return nothing("没有可以结转的内容：《党支部》《党员名册》《整改台账》都是空的。");
  }
  const next = planNextYear(book, year);
  options.progress?.({ done: 0, total: 1, text: `正在新建 ${next.year} 年度的工作簿` });
  const shown = await port.openNew(await bookWriter(next.plans), options);
  if (!shown.ok) return shown;
  const { branches, members, rectifications, open } = next.counts;
  const ledger = `上年度整改台账 ${rectifications} 行，其中没有完成的 ${open} 行也列入整改台账，备注“上年度结转”`;
  return done({
    message: `已新建 ${next.year} 年度的工作簿：党支部 ${branches} 行、党员名册 ${members} 行、${ledger}。`,
    details: [
      "新工作簿还没有保存，请另存为文件。本工作簿没有改动。",
      "设置里的日期、主题和通知已清空，接到新年度的通知后填写。",
      ...leftBehind(book),
    ],
    sheet: null,
  });
}
