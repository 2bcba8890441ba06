/**
 * What of a file is not imported, or hidden in it: rows that are no data, sheets that were set aside. Told with place and
 * number, to be taken in or left out as the clerk says; nothing waits for her.
 */
import type { Form } from "../../contract/form";
import { formById, forms } from "../../contract/forms";
import type { SheetAccount } from "../../reading/account-sheets";
import { sheetKey } from "../../reading/account-sheets";
import type { BatchFile } from "./batch";
import { decided, placeOf } from "./batch";
import type { FileContent, LeftRows, TableReading, UnitReading } from "./file-reading";
import type { ImportQuestion } from "./import-types";
import { unitAnswer } from "./read-branch-file";

const rowWords: Readonly<Record<LeftRows["kind"], string>> = {
  total: "合计行",
  note: "说明、签字等文字行",
  instruction: "填写说明行",
  example: "示例行",
  unit: "单位行",
  "column-number": "列号行",
  nobody: "姓名为“无”的行",
  hidden: "隐藏的行（含筛选掉的）",
};

const mostRows = 6;

/** `第 3、5—7 行`. */
export function rowsText(rows: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at;
    while (rows[end + 1] === (rows[end] ?? 0) + 1) end++;
    runs.push(end === at ? String(rows[at]) : `${rows[at]}—${rows[end]}`);
    at = end + 1;
  }
  return runs.length > mostRows ? `第 ${runs.slice(0, mostRows).join("、")} 等行` : `第 ${runs.join("、")} 行`;
}

function askRows(
  file: BatchFile,
  table: TableReading,
  left: LeftRows,
  answers: Readonly<Record<string, string>>,
): ImportQuestion {
  const id = `file:${file.id}:${left.key}`;
  const isHidden = left.kind === "hidden";
  const word = rowWords[left.kind];
  const leave = { value: "leave", label: isHidden ? "不导入隐藏的行" : "不导入" };
  const take = { value: "take", label: isHidden ? "照常导入" : "作为数据导入" };
  const options = isHidden ? [take, leave] : [leave, take];
  const answer = decided(answers, id, options);
  const quoted = left.text === "" ? "" : `：“${left.text}”`;
  const where = table.isCard ? "" : rowsText(left.rows);
  return {
    id,
    kind: "rows",
    files: [file.id],
    place: placeOf(file, table.sheet, where),
    text: isHidden
      ? `${left.rows.length} 行在文件中被隐藏，照常导入`
      : `${word} ${left.rows.length} 行，没有导入${quoted}`,
    options,
    proposed: options[0]?.value ?? "leave",
    reason: "",
    answer,
    required: false,
  };
}

function nameOf(form: string): string {
  return (forms as readonly Form[]).find(({ id }) => id === form)?.sheet ?? "";
}

function sheetText({ reason, of, forms: found, rows, close }: SheetAccount): string {
  const what = found.length > 0 ? `《${[...new Set(found.map(nameOf))].join("》《")}》${rows} 行` : `${rows} 行`;
  switch (reason) {
    case "hidden":
      return `隐藏的工作表（${what}），没有导入`;
    case "very-hidden":
      return `深度隐藏的工作表（${what}），没有导入`;
    case "copy":
      return `像是“${of}”的副本（${what}），没有导入`;
    case "last-year":
      return `是${of}的表（${what}），没有导入`;
    case "unit":
      return "";
    case "result":
      return "是本工具生成的结果表，不导入";
    case "unknown": {
      if (!close) return `没有认出是哪一张表（${what}），没有导入`;
      const known = `认出 ${close.known.length} 列（${close.known.slice(0, 4).join("、")}${close.known.length > 4 ? "等" : ""}）`;
      const missing = close.missing.length > 0 ? `，缺“${close.missing.join("”“")}”` : "";
      return `像《${nameOf(close.form)}》：${known}${missing}，没有导入`;
    }
  }
}

function askSheet(file: BatchFile, account: SheetAccount, answers: Readonly<Record<string, string>>): ImportQuestion {
  const id = `file:${file.id}:${sheetKey(account.sheet)}`;
  const { reason, close } = account;
  const closest = close ? [close.form, ...forms.map(({ id: form }) => form).filter((form) => form !== close.form)] : [];
  const ids = reason === "unknown" ? (closest.length > 0 ? closest : forms.map(({ id: form }) => form)) : [];
  const options = [
    { value: "leave", label: "不导入" },
    ...(reason === "unknown" || reason === "result" ? [] : [{ value: "take", label: "导入这张工作表" }]),
    ...ids.map((form) => ({ value: form, label: `按《${formById(form).sheet}》读` })),
  ];
  const answer = decided(answers, id, options);
  return {
    id,
    kind: "sheet",
    files: [file.id],
    place: placeOf(file, account.sheet),
    text: sheetText(account),
    options,
    proposed: answer ?? "leave",
    reason: "",
    answer,
    required: false,
  };
}

/** The 汇总表 of a lower unit: its figures, or the rows beside it. */
function askUnit(file: BatchFile, unit: UnitReading, answers: Readonly<Record<string, string>>): ImportQuestion {
  const id = `file:${file.id}:${sheetKey(unit.sheet)}`;
  const details = unit.detailRows > 0 ? `，文件里的明细 ${unit.detailRows} 行` : "";
  const take = {
    value: unitAnswer,
    label: unit.detailRows > 0 ? "只用汇总数，作为下级单位导入，明细不导入" : "作为下级单位的汇总导入",
  };
  const leave = { value: "leave", label: unit.detailRows > 0 ? "导入明细，不用汇总数" : "不导入" };
  const options = unit.detailRows > 0 ? [leave, take] : [take, leave];
  const answer = decided(answers, id, options);
  return {
    id,
    kind: unit.taken ? "unit" : "sheet",
    files: [file.id],
    place: placeOf(file, unit.sheet),
    text: unit.taken
      ? `是汇总表，作为下级单位“${unit.name === "" ? file.label : unit.name}”的汇总导入${details === "" ? "" : `${details}不导入`}`
      : details === ""
        ? "是汇总表，没有导入"
        : `是汇总表，没有导入：汇总数由${details.slice(1)}重新计算`,
    options,
    proposed: options[0]?.value ?? "leave",
    reason: "",
    answer,
    required: false,
  };
}

/** Sheets that were read because the clerk said which form they are: the answer stays in the list, to be changed. */
function saidForms(
  file: BatchFile,
  { tables, sheets }: FileContent,
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  const told = new Set(sheets.map(({ sheet }) => sheet));
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  return names.flatMap((sheet) => {
    const answer = answers[`file:${file.id}:${sheetKey(sheet)}`];
    if (told.has(sheet) || answer === undefined || nameOf(answer) === "") return [];
    const account: SheetAccount = { sheet, reason: "unknown", forms: [], rows: 0, of: "", close: null, taken: true };
    return [{ ...askSheet(file, account, answers), text: `按您的指定读作《${nameOf(answer)}》` }];
  });
}

/** What every file of the batch has that is not imported, also of files in which nothing was recognised. */
export function askLeft(
  files: readonly BatchFile[],
  answers: Readonly<Record<string, string>>,
): readonly ImportQuestion[] {
  return files.flatMap((file) => {
    const content = file.reading?.content.ok ? file.reading.content.value : null;
    if (!content) return [];
    return [
      ...(content.unit ? [askUnit(file, content.unit, answers)] : []),
      ...content.sheets.filter(({ reason }) => reason !== "unit").map((account) => askSheet(file, account, answers)),
      ...saidForms(file, content, answers),
      ...content.tables.flatMap((table) => table.left.map((left) => askRows(file, table, left, answers))),
    ];
  });
}
