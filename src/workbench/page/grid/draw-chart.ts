/** A column chart as SVG: the plain kind an office report has. */

export interface ChartData {
  readonly title: string;
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

const colors = ["#1F5FA8", "#5B8EC6", "#D69A3C", "#B5483F", "#7B8794", "#4C8C6B"];
const namespace = "http://www.w3.org/2000/svg";

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A round number at or above the largest value, and the step between grid lines. */
export function axisFor(largest: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(1, largest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return { step, top: Math.max(step, Math.ceil(largest / step) * step) };
}

export function chartSvg({ title, stacked, categories, series }: ChartData, width: number, height: number): SVGElement {
  const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-size": 11, fill: "#3d4650" });
  svg.setAttribute("font-family", "inherit");
  const margin = { top: title ? 34 : 12, right: 14, bottom: 46, left: 38 };
  const plotWidth = Math.max(10, width - margin.left - margin.right);
  const plotHeight = Math.max(10, height - margin.top - margin.bottom);
  const sums = categories.map((_category, point) =>
    series.reduce((sum, { values }) => (stacked ? sum + (values[point] ?? 0) : Math.max(sum, values[point] ?? 0)), 0),
  );
  const { top, step } = axisFor(Math.max(0, ...sums));
  const y = (value: number) => margin.top + plotHeight - (value / top) * plotHeight;
  if (title) svg.append(shape("text", { x: width / 2, y: 21, "text-anchor": "middle", "font-size": 14 }, title));
  for (let value = 0; value <= top; value += step) {
    svg.append(
      shape("line", {
        x1: margin.left,
        x2: margin.left + plotWidth,
        y1: y(value),
        y2: y(value),
        stroke: value === 0 ? "#9aa5b1" : "#e3e7eb",
      }),
      shape("text", { x: margin.left - 6, y: y(value) + 4, "text-anchor": "end" }, String(value)),
    );
  }
  const band = plotWidth / Math.max(1, categories.length);
  const columns = stacked ? 1 : Math.max(1, series.length);
  const column = Math.min(28, (band * 0.72) / columns);
  categories.forEach((category, point) => {
    const middle = margin.left + band * (point + 0.5);
    let stackedTo = 0;
    series.forEach(({ values }, index) => {
      const value = values[point] ?? 0;
      const x = stacked ? middle - column / 2 : middle - (column * columns) / 2 + column * index;
      const base = stacked ? stackedTo : 0;
      stackedTo += value;
      const color = colors[index % colors.length] ?? "";
      svg.append(
        shape("rect", { x, y: y(base + value), width: column - 1, height: y(base) - y(base + value), fill: color }),
      );
      if (!stacked && value > 0 && column >= 12) {
        svg.append(
          shape(
            "text",
            { x: x + column / 2, y: y(value) - 3, "text-anchor": "middle", "font-size": 10 },
            String(value),
          ),
        );
      }
    });
    const most = Math.max(2, Math.floor(band / 12));
    const label = category.length > most ? `${category.slice(0, most - 1)}…` : category;
    svg.append(shape("text", { x: middle, y: margin.top + plotHeight + 15, "text-anchor": "middle" }, label));
  });
  const names = series.map(({ name }) => name);
  const widths = names.map(
    (name) => 22 + [...name].reduce((sum, one) => sum + (one.charCodeAt(0) > 255 ? 11 : 6), 0) + 10,
  );
  let x = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  names.forEach((name, index) => {
    svg.append(
      shape("rect", { x, y: height - 18, width: 10, height: 10, fill: colors[index % colors.length] ?? "" }),
      shape("text", { x: x + 15, y: height - 9 }, name),
    );
    x += widths[index] ?? 0;
  });
  return svg;
}
