/** MTG-16: the quorum in 设置 is not the one of another kind of meeting. */
import type { Rule } from "../rule";

const others: readonly (readonly [number, string, string])[] = [
  [2 / 3, "2/3", "民主生活会"],
  [4 / 5, "4/5", "选举"],
];

/** Source: domain.md 1.3, the table of three ratios that are confused in practice. */
export const mtg16: Rule = {
  id: "MTG-16",
  severity: "提示",
  title: "到会率下限不应套用民主生活会的三分之二或选举的五分之四",
  source: "《中国共产党支部工作条例（试行）》第十一条为半数以上；三分之二是民主生活会、五分之四是选举的要求",
  forms: [],
  settings: ["quorum"],
  onByDefault: true,
  *check(book, { settings }) {
    const found = others.find(([ratio]) => Math.abs(ratio - settings.quorum) < 1e-3);
    const cell = book.settingsSource?.cells.get("quorum");
    if (!found || !cell || !book.settingsSource) return;
    yield {
      form: null,
      sheet: book.settingsSource.sheet,
      row: cell.row,
      column: cell.column,
      field: "内容",
      branch: "",
      subject: "到会率下限",
      message: `到会率下限填${found[1]}，这是${found[2]}的比例`,
      advice: "组织生活会一般填1/2；本级通知确有规定的可不改",
    };
  },
};
