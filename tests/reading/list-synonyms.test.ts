// What words stand for in list columns, and which values a list column may hold.
import type { Column } from "../../src/contract/form";
import type { FormId } from "../../src/contract/forms";
import { forms } from "../../src/contract/forms";
import { settingLists } from "../../src/contract/settings";
import { listFit, makeMeaningGuess, makeMeaningLookup } from "../../src/reading/list-synonyms";
import type { ListWords } from "../../src/reading/list-words";
import { listWords } from "../../src/reading/list-words";
import { listKey } from "../../src/reading/read-text";

const columns = forms.flatMap((form) =>
  (form.columns as readonly Column[])
    .filter(({ type }) => type === "list")
    .map((column) => ({ form: form.id, column })),
);

test.each(columns.map(({ form, column }) => [form, column.id, column] as const))(
  "%s.%s: every word is written as it is compared, stands for a value of the list and for one only",
  (form, id, column) => {
    const values = column.values ?? settingLists.find((list) => list.id === column.valuesFrom)?.default ?? [];
    // Boundary: the declaration is typed column by column; here every column is the same kind of record.
    const byValue = Reflect.get(listWords[form], id) as Record<string, Record<string, readonly (string | RegExp)[]>>;
    const words = Object.entries(byValue);
    const seen = new Map<string, string>();
    for (const [value, byDegree] of words) {
      expect(values).toContain(value);
      for (const word of Object.values(byDegree).flat()) {
        if (typeof word !== "string") continue;
        expect(word).toBe(listKey(word).toLowerCase());
        expect([word, seen.get(word) ?? value]).toEqual([word, value]);
        seen.set(word, value);
      }
    }
    // No pattern takes another value's word for its own, and no value of the list is taken for another.
    const meaningOf = makeMeaningLookup(form, id);
    for (const [word, value] of seen) expect([word, meaningOf(word)?.value]).toEqual([word, value]);
    for (const value of values) {
      const meaning = meaningOf(listKey(value));
      expect(meaning === null || meaning.value === value).toBe(true);
    }
  },
);

/** Words that no declaration names: patterns carry them, or they stand for nothing. */
test.each<[FormId, string, string, string | null]>([
  ["rectifications", "status", "正抓紧整改", "整改中"],
  ["rectifications", "status", "稳步推进中", "整改中"],
  ["rectifications", "status", "均已整改到位", "已完成"],
  ["rectifications", "status", "暂未实施", "未启动"],
  ["rectifications", "status", "同意销号", "已销号"],
  ["rectifications", "status", "无法完成", null],
  ["rectifications", "status", "不需要整改", null],
  ["rectifications", "status", "下一步整改方向不明", null],
  ["opinions", "adopted", "已吸纳", "是"],
  ["opinions", "adopted", "暂不采纳", "否"],
  ["opinions", "adopted", "部分采纳", null],
  ["appraisals", "took", "没有参加", "否"],
  ["appraisals", "grade", "良好", null],
  ["appraisals", "grade", "好", null],
  ["appraisals", "grade", "中", null],
  ["appraisals", "grade", "差", null],
  ["members", "kind", "入党积极分子", null],
  ["members", "kind", "发展对象", null],
  ["members", "kind", "群众", null],
  ["members", "post", "纪检工作委员", "委员"],
  ["members", "post", "主任", null],
])("%s.%s: %s stands for %p", (form, column, word, value) => {
  const meaning = makeMeaningLookup(form, column)(listKey(word));
  expect(meaning?.value ?? null).toBe(value);
});

test.each<[FormId, string, string | number | boolean | null, boolean]>([
  ["rectifications", "status", "整改中", true],
  ["rectifications", "status", "正在推进", true],
  ["rectifications", "status", "长期坚持", true],
  ["rectifications", "status", "学习不够深入", false],
  ["rectifications", "status", null, false],
  ["rectifications", "status", "—", false],
  ["rectifications", "category", "工作作风实不实", true],
  ["rectifications", "problem", "整改中", false],
  ["appraisals", "took", true, true],
  ["appraisals", "took", 1, true],
  ["appraisals", "took", 12, false],
  ["appraisals", "grade", "称职", true],
  ["appraisals", "grade", "良好", false],
])("%s.%s: does %p fit: %p", (form, column, value, fits) => {
  expect(listFit(form, column, value)).toBe(fits);
});

test.each<[FormId, string, string, string | null]>([
  ["meetings", "kind", "组织生活会会前集中学习", "集中学习"],
  ["meetings", "kind", "书记上专题党课", "讲党课"],
  ["members", "kind", "正式党员(2019年转正)", "正式党员"],
  ["rectifications", "list", "党员个人整改清单", "党员个人"],
  // Near misses: turned into something else, or a column in which a part of the word decides.
  ["members", "post", "原书记", null],
  ["members", "kind", "预备党员(已转正)", null],
  ["rectifications", "status", "暂未完成", null],
  ["opinions", "adopted", "部分采纳", null],
  ["appraisals", "grade", "优秀(拟)", null],
  ["meetings", "kind", "我支部于一月组织党员开展集中学习", null],
])("%s.%s: the guess for %s is %p", (form, column, word, value) => {
  expect(makeMeaningGuess(form, column)(listKey(word))).toBe(value);
});

test("a word for a value that the form does not declare does not compile", () => {
  // @ts-expect-error 良好 is no value of 评定等次
  const wrong: ListWords["appraisals"]["grade"] = { 良好: { sure: ["良"] } };
  // @ts-expect-error every list column has its entry
  const missing: ListWords["institutions"] = {};
  expect([wrong, missing]).toHaveLength(2);
});
