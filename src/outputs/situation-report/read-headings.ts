/**
 * The list 报告标题 of 设置 as the report needs it: title, opening, parts with their sections. What the clerk left out comes
 * from the contract's defaults; what she added stays.
 */
import { defaultReportHeadings, reportLineWords } from "../../contract/report-headings";
import type { SettingDeclaration, Settings } from "../../contract/settings";
import { settingValues } from "../../contract/settings";
import { dayOf } from "../../domain/serial-date";

export interface ReportSection {
  /** With its number: （一）精心组织实施，安排部署到位 */
  readonly heading: string;
  /** Standing text of the section, "" where there is none. */
  readonly standing: string;
}

export interface ReportPart {
  /** With its number: 一、基本情况 */
  readonly heading: string;
  readonly sections: readonly ReportSection[];
}

export interface ReportHeadings {
  readonly title: string;
  readonly opening: string;
  /** The three parts of the report, then what the clerk added. */
  readonly parts: readonly ReportPart[];
}

const partStart = /^[一二三四五六七八九十]+[、.．]/;
const sectionStart = /^[（(][一二三四五六七八九十]+[）)]/;

/** What only the clerk knows, as it stands in the report until she says it. */
export function toBeAdded(what: string): string {
  return `（待补充：${what}）`;
}

/** `2026年3月27日` */
export function chineseDate(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}年${month}月${day}日`;
}

const byLabel: ReadonlyMap<string, SettingDeclaration & { readonly id: (typeof settingValues)[number]["id"] }> =
  new Map(settingValues.map((setting) => [setting.label, setting]));

/** Who reports: the unit of 设置, and of a single branch the branch. */
export function reporterOf(settings: Settings, branch: string | null): string {
  const { unit } = settings;
  if (branch === null || unit.endsWith(branch)) return unit;
  return branch.startsWith(unit) ? branch : `${unit}${branch}`;
}

/** Puts the settings in for `{填报单位}`; braces around other words stay. */
function filledIn(template: string, settings: Settings): string {
  return template.replace(/[{｛]([^{}｛｝]+)[}｝]/g, (whole, label: string) => {
    const setting = byLabel.get(label.trim());
    if (!setting) return whole;
    const value = settings[setting.id];
    if (value === null || value === "") return toBeAdded(setting.label);
    return setting.type === "date" && typeof value === "number" ? chineseDate(value) : String(value);
  });
}

/** A heading ends at its first full stop; what follows is the section's standing text. */
function sectionOf(line: string): ReportSection {
  const end = line.indexOf("。");
  return end < 0
    ? { heading: line, standing: "" }
    : { heading: line.slice(0, end), standing: line.slice(end + 1).trim() };
}

interface Parsed {
  readonly title: string | null;
  readonly opening: string | null;
  readonly parts: readonly ReportPart[];
}

function parse(lines: readonly string[]): Parsed {
  let title: string | null = null;
  let opening: string | null = null;
  const parts: { heading: string; sections: ReportSection[] }[] = [];
  const { title: titleWord, opening: openingWord } = reportLineWords;
  const after = (line: string, word: string) => {
    const key = word.slice(0, -1);
    return line.startsWith(key) && /^[:：]/.test(line.slice(key.length)) ? line.slice(word.length).trim() : null;
  };
  for (const line of lines.map((one) => one.trim())) {
    title ??= after(line, titleWord);
    opening ??= after(line, openingWord);
    if (partStart.test(line)) parts.push({ heading: line.replace(/。$/, ""), sections: [] });
    else if (sectionStart.test(line)) parts.at(-1)?.sections.push(sectionOf(line));
  }
  return { title, opening, parts };
}

/**
 * Reads the headings of the year.
 *
 * @param branch - the only branch of the workbook, which then reports; null where there are several
 */
export function readHeadings(settings: Settings, branch: string | null): ReportHeadings {
  const own = parse(settings.lists.reportHeadings);
  const usual = parse(defaultReportHeadings);
  const reporting = { ...settings, unit: reporterOf(settings, branch) };
  const fill = (text: string) => filledIn(text, reporting);
  const parts = own.parts.length === 0 ? usual.parts : [...own.parts, ...usual.parts.slice(own.parts.length)];
  return {
    title: fill(own.title ?? usual.title ?? ""),
    opening: fill(own.opening ?? usual.opening ?? ""),
    parts: parts.map(({ heading, sections }) => ({
      heading: fill(heading),
      sections: sections.map((section) => ({ heading: fill(section.heading), standing: fill(section.standing) })),
    })),
  };
}
