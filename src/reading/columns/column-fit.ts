/**
 * Whether a declared column can hold the values that stand in a column of a sheet, from -1 (never) to 1 (these very values),
 * with the reason in words. A count never fits a rate, a name never a number.
 */
import type { Column } from "../../contract/form";
import type { AnyForm } from "../../contract/forms";
import { listFit } from "../list-synonyms";
import { settingLists } from "../../contract/settings";
import type { ColumnProfile } from "./column-profile";

export interface Fit {
  readonly value: number;
  /** 值为日期; "" where the values say nothing. */
  readonly reason: string;
}

const silent: Fit = { value: 0, reason: "" };

/** What the matching knows of the file and the workbook beyond the column. */
export interface Surroundings {
  /** Allowed values of lists kept in 设置, by list id. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** Names that stand as branches, and as members, elsewhere in the file or the workbook. */
  readonly branches?: ReadonlySet<string>;
  readonly persons?: ReadonlySet<string>;
}

function listOf(column: Column, { lists }: Surroundings): readonly string[] {
  if (column.values) return column.values;
  const id = column.valuesFrom;
  if (id === undefined) return [];
  return lists?.[id] ?? settingLists.find((list) => list.id === id)?.default ?? [];
}

/** Share of the values that are in the list or are known words for its values. */
function listShare(form: AnyForm, column: Column, profile: ColumnProfile, around: Surroundings): number {
  const own = new Set(listOf(column, around));
  let [known, all] = [0, 0];
  for (const [text, count] of profile.distinct) {
    all += count;
    if (own.has(text.replace(/\s/g, "")) || listFit(form.id, column.id, text)) known += count;
  }
  return all === 0 ? 0 : known / all;
}

function joined(samples: ColumnProfile["samples"]): string {
  return samples.map((value) => String(value).slice(0, 12)).join("、");
}

function fitOfText(column: Column, profile: ColumnProfile, around: Surroundings): Fit {
  const { texts, dates, whole, shares, persons, branches, organisations, prose, ticks } = profile;
  // Serial numbers, dates and shares are no texts; a document's number is one all the same.
  const numeric = Math.max(whole, dates, shares);
  if (numeric > 0.6 && column.holds !== undefined) return { value: -1, reason: "" };
  if (dates > 0.6) return { value: -0.8, reason: "" };
  if (numeric > 0.6) return { value: -0.6, reason: "" };
  if (ticks > 0.6) return { value: -0.6, reason: "" };
  const known = (names: ReadonlySet<string> | undefined) => {
    if (!names || names.size === 0) return 0;
    let [hits, all] = [0, 0];
    for (const [text, count] of profile.distinct) {
      all += count;
      if (names.has(text)) hits += count;
    }
    return all === 0 ? 0 : hits / all;
  };
  switch (column.holds ?? (column.long ? "prose" : "short")) {
    case "person": {
      const share = Math.max(persons, known(around.persons));
      if (share > 0.5) return { value: share, reason: "值为姓名" };
      // Posts stand for persons in many offices: 支部书记, 组织委员.
      return { value: prose > 0.4 ? -0.8 : branches > 0.5 ? -0.8 : -0.2, reason: "" };
    }
    case "branch": {
      const share = Math.max(branches, known(around.branches));
      if (share > 0.5) return { value: share, reason: "值为党支部名称" };
      return { value: persons > 0.5 || prose > 0.6 ? -1 : -0.3, reason: "" };
    }
    case "organisation":
      if (persons > 0.5) return { value: -0.8, reason: "" };
      return organisations > 0.5
        ? { value: organisations * 0.7, reason: "值为部门、单位名称" }
        : { value: prose > 0.6 ? -0.5 : 0, reason: "" };
    case "prose":
      if (persons > 0.6 && profile.personLists < 0.3) return { value: -0.4, reason: "" };
      if (profile.distinct.size <= 3 && profile.filled >= 8 && prose < 0.3) return { value: -0.3, reason: "" };
      return prose > 0.4 ? { value: 0.5, reason: "值为较长的文字" } : { value: texts > 0.5 ? 0.1 : 0, reason: "" };
    default:
      if (persons > 0.6) return { value: -0.5, reason: "" };
      return prose > 0.6 ? { value: -0.1, reason: "" } : { value: texts > 0.5 ? 0.15 : 0, reason: "" };
  }
}

const fits = new WeakMap<ColumnProfile, Map<Column, Fit>>();

/** Whether the values of `profile` can stand in the column. A profile is asked again for every reading of its header. */
export function fitOf(form: AnyForm, column: Column, profile: ColumnProfile, around: Surroundings = {}): Fit {
  if (profile.filled === 0) return silent;
  let known = fits.get(profile);
  if (!known) fits.set(profile, (known = new Map<Column, Fit>()));
  let fit = known.get(column);
  if (!fit) known.set(column, (fit = makeFit(form, column, profile, around)));
  return fit;
}

function makeFit(form: AnyForm, column: Column, profile: ColumnProfile, around: Surroundings): Fit {
  const { dates, whole, shares, ticks, persons, prose } = profile;
  switch (column.type) {
    case "date":
      if (dates >= 0.5) return { value: dates, reason: "值为日期" };
      // 长期坚持, 立行立改 stand where a deadline should be.
      if (column.deadline && whole < 0.3 && persons < 0.3 && prose < 0.3) return { value: dates * 0.6, reason: "" };
      return { value: dates - 1, reason: "" };
    case "integer": {
      if (column.id === "no") {
        return profile.counted
          ? { value: 1, reason: "值为 1、2、3 的编号" }
          : { value: whole > 0.8 ? -0.1 : -0.6, reason: "" };
      }
      const counts = whole - (dates > 0.5 ? 1 : 0);
      if (shares > 0.5 && whole < 0.9) return { value: -1, reason: "" };
      if (counts >= 0.6)
        return { value: profile.counted && profile.filled > 3 ? 0.1 : counts * 0.6, reason: "值为整数" };
      return { value: Math.min(counts, 0) + counts - 1 < -1 ? -1 : counts - 1, reason: "" };
    }
    case "percent":
      if (shares > 0.5) return { value: shares, reason: "值为比例" };
      return { value: -1, reason: "" };
    case "list": {
      // 0 and 1 are counts rather than 否 and 是.
      if (whole > 0.8 && ticks < 0.9) return { value: -0.6, reason: "" };
      const share = listShare(form, column, profile, around);
      if (share >= 0.5) return { value: share, reason: `值为“${joined(profile.samples)}”` };
      if (ticks > 0.6 && listOf(column, around).includes("是")) return { value: 0.3, reason: "值为勾选" };
      if (dates > 0.5 || persons > 0.5 || whole > 0.5) return { value: -1, reason: "" };
      // The words of a list of 设置 differ from year to year.
      if (column.valuesFrom !== undefined) return { value: prose > 0.6 ? 0 : 0.1, reason: "" };
      return { value: share - 0.6, reason: "" };
    }
    default:
      return fitOfText(column, profile, around);
  }
}
