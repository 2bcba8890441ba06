/**
 * 结转下年度: the sheets of next year's workbook. 设置 for the new year, 党支部 and 党员名册 as they are, this year's ledger as
 * 上年度整改台账 and what of it is open also in 整改台账; nothing else.
 */
import type { Form } from "../../contract/form";
import { formById } from "../../contract/forms";
import type { SettingDeclaration, Settings } from "../../contract/settings";
import { settingValues } from "../../contract/settings";
import { lastYearLedgerSheet } from "../../contract/side-sheets";
import type { Book } from "../../domain/book";
import type { CellValue } from "../../domain/cell";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { planFormSheet } from "../templates/plan-form-sheet";
import { planSettingsSheet } from "../templates/plan-settings-sheet";
import { carriedRows, openItems } from "./carry-rows";

/** Settings that belong to the notice of one year. They are left blank: last year's must not be told as this year's. */
const ofTheNotice: ReadonlySet<string> = new Set(["theme", "noticeTitle", "noticeNo", "requirements"]);

const firstRow = 3;

/** Rows ready to type into below those that are carried. */
const spareRows = 20;

export interface NextYear {
  /** The year of the new workbook. */
  readonly year: number;
  readonly plans: readonly SheetPlan[];
  readonly counts: {
    readonly branches: number;
    readonly members: number;
    readonly rectifications: number;
    readonly open: number;
  };
}

function nextSettings(settings: Settings, year: number): Settings {
  const blank = Object.fromEntries(
    (settingValues as readonly SettingDeclaration[])
      .filter(({ id, type }) => type === "date" || ofTheNotice.has(id))
      .map(({ id, type }) => [id, type === "text" ? "" : null]),
  );
  return { ...settings, ...blank, year };
}

/** A template sheet with rows in it. */
function filledPlan(form: Form, settings: Settings, rows: readonly (readonly CellValue[])[]): SheetPlan {
  const roomy = { ...form, templateRows: Math.max(form.templateRows, rows.length + spareRows) };
  const plan = planFormSheet(roomy, settings);
  if (rows.length === 0) return plan;
  // Column by column: a column of formulas is in the plan already and keeps them.
  const blocks = form.columns.flatMap(({ formula }, column) =>
    formula ? [] : [{ row: firstRow, column, cells: rows.map((row) => [row[column] ?? null]) }],
  );
  return { ...plan, blocks: [...plan.blocks, ...blocks] };
}

/** Last year's ledger: to read and compare with, not to fill in. */
function lastYearPlan(
  form: Form,
  settings: Settings,
  year: number,
  rows: readonly (readonly CellValue[])[],
): SheetPlan {
  const title = `${year}年度${form.title}（上年度）`;
  const { conditionalFormats, validations, ...plan } = filledPlan(
    { ...form, sheet: lastYearLedgerSheet, table: "LastYearRectifications", templateRows: 1 },
    settings,
    rows,
  );
  void conditionalFormats;
  void validations;
  const [first, ...others] = plan.blocks;
  return { ...plan, blocks: [...(first ? [{ ...first, cells: [[title]] }] : []), ...others.filter(isNoYear)] };
}

/** Row 2 names the year of 设置, which is not this sheet's. */
function isNoYear({ row, column }: SheetPlan["blocks"][number]): boolean {
  return row !== 1 || column === 0;
}

/** @param year - the year of the book */
export function planNextYear(book: Book, year: number): NextYear {
  const { branches, members, rectifications } = book.records;
  const settings = nextSettings(book.settings, year + 1);
  const ledger = formById("rectifications");
  const open = openItems(ledger, rectifications);
  const carried = [
    { form: formById("branches"), rows: carriedRows(formById("branches"), branches) },
    { form: formById("members"), rows: carriedRows(formById("members"), members) },
    { form: ledger, rows: open },
  ];
  return {
    year: year + 1,
    plans: [
      planSettingsSheet(settings),
      ...carried.map(({ form, rows }) => filledPlan(form, settings, rows)),
      lastYearPlan(ledger, settings, year, carriedRows(ledger, rectifications)),
    ],
    counts: {
      branches: branches.length,
      members: members.length,
      rectifications: rectifications.length,
      open: open.length,
    },
  };
}
