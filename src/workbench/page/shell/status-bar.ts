/** Status bar: what this program is, what it is doing, and sum and count of the selection. */
import type { Area } from "../../../workbook/sheet-plan";
import type { ModelSheet, WorkbookModel } from "../../host/model";
import { cellsIn } from "../../host/model";
import { displayText } from "../../host/read-cells";
import { element } from "./element";

export interface SelectionFigures {
  /** Cells that hold something. */
  readonly count: number;
  /** Cells that hold a number. */
  readonly numbers: number;
  readonly sum: number;
}

/** Counts and adds up what a selection holds; errors and texts are counted, not added. */
export function selectionFigures(model: WorkbookModel, sheet: ModelSheet, area: Area): SelectionFigures {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const [row, column] of cellsIn(sheet, area)) {
    const value = model.valueAt(sheet, row, column);
    if (value === null || value === "") continue;
    count += 1;
    if (typeof value !== "number") continue;
    numbers += 1;
    sum += value;
  }
  return { count, numbers, sum };
}

/** Floating-point dust is rounded away: twelve significant digits are more than a workbook of counts needs. */
function number(value: number): string {
  return displayText(Number(value.toPrecision(12)), "General");
}

/** `平均值 1.5　计数 4　求和 6`; nothing for fewer than two filled cells. */
export function figuresText({ count, numbers, sum }: SelectionFigures): string {
  if (count < 2) return "";
  const counted = `计数：${count}`;
  return numbers === 0 ? counted : `平均值：${number(sum / numbers)}　${counted}　求和：${number(sum)}`;
}

export interface StatusBar {
  setFigures(text: string): void;
  setState(text: string): void;
  /** What stands here in the file and is not shown. */
  setKept(text: string): void;
}

export function drawStatusBar(holder: HTMLElement): StatusBar {
  const state = element("span", { className: "status-state", text: "就绪" });
  const figures = element("span", { className: "status-figures" });
  const kept = element("span", { className: "status-kept" });
  holder.replaceChildren(
    element("span", {
      className: "status-place",
      text: "未安装 Excel 时的试用环境",
      title: "数据只在本机的浏览器里，不上传。",
    }),
    state,
    kept,
    figures,
  );
  return {
    setFigures: (text) => {
      figures.textContent = text;
    },
    setState: (text) => {
      state.textContent = text;
    },
    setKept: (text) => {
      kept.textContent = text;
    },
  };
}
