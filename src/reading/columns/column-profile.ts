/**
 * What stands in a column, counted over its rows: dates, whole numbers, shares, names, long texts, marks. The word above a
 * column may be anything; its values say what it can hold and what not.
 */
import type { CellValue } from "../../domain/cell";
import { foldWidth, isNoneMark, withoutBlanks } from "../../domain/normalise-text";
import { isBlankCell } from "../blank-cell";
import { readInteger } from "../read-number";
import { makeDateReader } from "../read-date";

/** Shares are of the filled cells, from 0 to 1. */
export interface ColumnProfile {
  /** Cells looked at that hold something other than a mark of nothing. */
  readonly filled: number;
  /** The first values, for showing. */
  readonly samples: readonly CellValue[];
  /** Distinct values as texts, at most `mostDistinct`, with how often each stands there. */
  readonly distinct: ReadonlyMap<string, number>;
  readonly dates: number;
  /** Whole numbers, also as 12人 and １２. */
  readonly whole: number;
  /** 1, 2, 3 … one below the other. */
  readonly counted: boolean;
  /** Fractions between 0 and 1, percentages. */
  readonly shares: number;
  /** √, ✓, ○, ● and the like, or 1 and blank. */
  readonly ticks: number;
  /** Names of persons by their look. */
  readonly persons: number;
  /** Cells with several such names. */
  readonly personLists: number;
  /** Names that end as branches do. */
  readonly branches: number;
  /** Names that end as offices and committees do. */
  readonly organisations: number;
  /** Texts longer than a name or a word. */
  readonly prose: number;
  readonly texts: number;
}

/** Rows that are looked at: enough to tell, cheap in a ledger of a hundred thousand. */
export const rowsLookedAt = 120;
const mostDistinct = 40;
const mostSamples = 3;

const surnames = new Set(
  (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严" +
    "覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆" +
    "农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
  ).split(""),
);
const doubleSurnames = /^(?:欧阳|上官|司马|诸葛|司徒|慕容|皇甫|尉迟|公孙|令狐|夏侯|东方|端木|宇文|长孙|独孤|南宫|轩辕)/;
const notNames = /[部委会室科处局院校组队班股厂司店站所中心支党数率的是否无优秀合格完成进行办公学习]/;
const listMarks = /[、,，;；\/\n 　]+/;

/** True for 张三, 欧阳明, 阿依古丽·买买提: a text that looks like one person's name. */
function looksLikePerson(text: string): boolean {
  const bare = withoutBlanks(foldWidth(text)).replace(/\([^()]*\)/g, "");
  if (/^[\u4e00-\u9fff]{1,8}[·•][\u4e00-\u9fff·•]{1,12}$/.test(bare)) return true;
  if (!/^[\u4e00-\u9fff某×xX]{2,4}$/.test(bare)) return false;
  if (doubleSurnames.test(bare)) return true;
  return surnames.has(bare[0] ?? "") && bare.length <= 3 && !notNames.test(bare.slice(1));
}

/** The names in a cell that holds several: 张一、王二（请假）; null where it holds no list of names. */
export function personsIn(text: string): readonly string[] | null {
  const parts = foldWidth(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/等?\d*[人名]?$/, "")
    .split(listMarks)
    .filter((part) => part !== "");
  return parts.length > 1 && parts.every(looksLikePerson) ? parts : null;
}

const tickMarks = new Set([..."√✓✔☑○●◯▲★是对Vv1"]);
/** True for the marks that clerks tick with. */
export function isTick(value: CellValue): boolean {
  if (value === 1 || value === true) return true;
  return typeof value === "string" && tickMarks.has(value.trim());
}

const branchEnd = /(?:支部|党委|总支|党组|支部委员会|党小组|委员会)(?:\([^()]*\))?$/;
const organisationEnd =
  /(?:部|委|局|处|室|科|院|所|中心|站|队|组|会|公司|厂|校|系|班|党委|总支|办|办公室|街道|镇|乡|村|社区)(?:\([^()]*\))?$/;
/** Serial numbers of days that a clerk of this work may mean: 1990 to 2079. */
const [firstDay, lastDay] = [32_874, 65_746];

function isDay(value: number): boolean {
  return value >= firstDay && value <= lastDay && Math.abs(value - Math.round(value * 86_400) / 86_400) < 1e-6;
}

// Any year will do: it is asked whether the text is a date, not which.
const dateReader = makeDateReader({ year: 2025, window: null, deadline: true });
const mayBeDate = /\d.*[年月日号\/.\-—–]|[一二三四五六七八九十元]月/;

function isDateText(text: string): boolean {
  return text.length <= 40 && mayBeDate.test(text) && dateReader(text).value !== null;
}

/** Profiles a column from its cells, the data rows in order. */
export function profileColumn(cells: Iterable<CellValue>): ColumnProfile {
  let [filled, dates, whole, shares, ticks, persons, lists, branches, organisations, prose, texts] = new Array<number>(
    11,
  ).fill(0) as [number, number, number, number, number, number, number, number, number, number, number];
  const samples: CellValue[] = [];
  const distinct = new Map<string, number>();
  let next = 0;
  let counted = true;
  for (const value of cells) {
    if (isBlankCell(value)) continue;
    if (typeof value === "string" && isNoneMark(value.trim())) continue;
    filled++;
    if (samples.length < mostSamples) samples.push(value);
    const text = typeof value === "string" ? value.trim() : String(value);
    const seen = distinct.get(text);
    if (seen !== undefined) distinct.set(text, seen + 1);
    else if (distinct.size < mostDistinct) distinct.set(text, 1);
    if (isTick(value)) ticks++;
    const number = typeof value === "number" ? value : null;
    if (number !== null) {
      if (isDay(number)) dates++;
      if (Number.isInteger(number) && number >= 0) whole++;
      if (number >= 0 && number <= 1 && (!Number.isInteger(number) || number === 0)) shares++;
    } else if (typeof value === "string") {
      texts++;
      const folded = foldWidth(text);
      if (/\d\s*%$/.test(folded)) shares++;
      else if (isDateText(text)) dates++;
      else if (/^[^\d零〇一二三四五六七八九十壹贰叁]*$/.test(folded) === false && readInteger(text).value !== null)
        whole++;
      else if (looksLikePerson(text)) persons++;
      else if (personsIn(text)) {
        persons++;
        lists++;
      }
      if (branchEnd.test(folded)) branches++;
      if (organisationEnd.test(folded) && folded.length <= 24) organisations++;
      if (folded.length > 9) prose++;
    }
    if (counted) {
      const expected = next + 1;
      const own = number ?? (/^\d+$/.test(text) ? Number(text) : NaN);
      // Numbering begins anew with each branch.
      if (own === expected || own === 1) next = own;
      else counted = false;
    }
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    samples,
    distinct,
    dates: share(dates),
    whole: share(whole),
    counted: counted && filled > 1 && next > 0 && distinct.size > 1,
    shares: share(shares),
    ticks: share(ticks),
    persons: share(persons),
    personLists: share(lists),
    branches: share(branches),
    organisations: share(organisations),
    prose: share(prose),
    texts: share(texts),
  };
}
