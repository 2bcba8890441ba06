/** Draws the charts of the active sheet over the cells they cover; the engine has none of its own. */
import type { ModelChart } from "../../host/model";
import { cellPlace } from "./cell-place";
import type { GridEngine } from "./create-grid";
import { chartSvg } from "./draw-chart";
import type { ChartData } from "./draw-chart";
import type { GridMirror } from "./grid-mirror";
import { element } from "../shell/element";

/** The canvas that the cells are drawn on. */
export function boardOf(inside: Element): Element | null {
  return inside.ownerDocument.querySelector("#grid canvas[id^='univer-sheet-main-canvas']");
}

export class ChartLayer {
  readonly #engine: GridEngine;
  readonly #mirror: GridMirror;
  readonly #layer: HTMLElement;
  readonly #disposers: (() => void)[];
  #frame: number | null = null;

  constructor(engine: GridEngine, mirror: GridMirror, gridArea: HTMLElement) {
    this.#engine = engine;
    this.#mirror = mirror;
    this.#layer = element("div", { className: "chart-layer", attributes: { "aria-hidden": "true" } });
    gridArea.append(this.#layer);
    const { api } = engine;
    const events = [
      api.addEvent(api.Event.Scroll, () => this.#schedule()),
      api.addEvent(api.Event.SheetSkeletonChanged, () => this.#schedule()),
    ];
    const resize = new ResizeObserver(() => this.#schedule());
    resize.observe(gridArea);
    this.#disposers = [
      mirror.model.onChange(() => this.#schedule()),
      mirror.onShown(() => this.#schedule()),
      ...events.map((event) => () => event.dispose()),
      () => resize.disconnect(),
      () => this.#layer.remove(),
    ];
    this.#schedule();
  }

  dispose(): void {
    for (const dispose of this.#disposers) dispose();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #draw(): void {
    const sheet = this.#mirror.model.active;
    const worksheet = this.#engine.api.getActiveWorkbook()?.getActiveSheet();
    const canvas = boardOf(this.#layer);
    if (sheet.charts.length === 0 || !worksheet || !canvas || worksheet.getSheetId() !== sheet.id) {
      this.#layer.replaceChildren();
      return;
    }
    const area = this.#layer.parentElement?.getBoundingClientRect();
    const board = canvas.getBoundingClientRect();
    if (!area) return;
    // Charts do not cover the grid's headers and scroll bars.
    const top = board.top - area.top + 22;
    const left = board.left - area.left + 46;
    const right = area.right - board.right + 12;
    const bottom = area.bottom - board.bottom + 12;
    this.#layer.style.clipPath = `inset(${top}px ${right}px ${bottom}px ${left}px)`;
    this.#layer.replaceChildren(
      ...sheet.charts.map((chart) => {
        const { at } = chart;
        // Rectangles of cells count from the corner of the board.
        const first = cellPlace(worksheet, sheet, at.row, at.column);
        const last = cellPlace(worksheet, sheet, at.row + at.rowCount - 1, at.column + at.columnCount - 1);
        const card = element("div", { className: "chart-card" });
        const width = last.right - first.left;
        const height = last.bottom - first.top;
        card.style.left = `${board.left - area.left + first.left}px`;
        card.style.top = `${board.top - area.top + first.top}px`;
        card.style.width = `${width}px`;
        card.style.height = `${height}px`;
        card.append(chartSvg(this.#dataOf(chart), width, height));
        return card;
      }),
    );
  }

  #dataOf(chart: ModelChart): ChartData {
    const { model } = this.#mirror;
    const sheet = model.active;
    const { row, column, rowCount, columnCount } = chart.source;
    const valueAt = (down: number, right: number) => model.valueAt(sheet, row + down, column + right);
    const byColumns = chart.seriesBy === "columns";
    const seriesCount = (byColumns ? columnCount : rowCount) - 1;
    const pointCount = (byColumns ? rowCount : columnCount) - 1;
    const cell = (series: number, point: number) => (byColumns ? valueAt(point, series) : valueAt(series, point));
    return {
      title: chart.titleVisible ? chart.title : "",
      stacked: chart.kind === "column-stacked",
      categories: Array.from({ length: pointCount }, (_one, point) => String(cell(0, point + 1) ?? "")),
      series: Array.from({ length: seriesCount }, (_one, series) => ({
        name: String(cell(series + 1, 0) ?? ""),
        values: Array.from({ length: pointCount }, (_point, point) => {
          const value = cell(series + 1, point + 1);
          return typeof value === "number" ? value : 0;
        }),
      })),
    };
  }
}
