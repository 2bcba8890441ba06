/**
 * Draws the ribbon icons: Fluent System Icons (MIT) as PNG in the eight sizes Office asks for, one icon per command.
 * Run with `npm run icons` after a command was declared; the pictures are committed, because the manifest names them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { ribbonControls } from "./ribbon/controls";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const colours = { red: "#B3261E", ink: "#3B3A39", blue: "#0F5DA8", green: "#2F6B3C" } as const;

const icons = ribbonControls().flatMap(({ icon, items = [] }) => [icon, ...items.map((item) => item.icon)]);

const app = icons.find(({ name }) => name === "assistant") ?? { drawing: "", colour: "red" as const };

const source = join(dirname(createRequire(import.meta.url).resolve("@fluentui/svg-icons/package.json")), "icons");
const target = join(import.meta.dirname, "..", "assets", "icons");
mkdirSync(target, { recursive: true });

/** Fluent draws each icon anew for some sizes: take the largest drawing that is not larger than wanted. */
function drawing(name: string, size: number): string {
  const fitting = [48, 32, 24, 20, 16].filter((drawn) => drawn <= size);
  for (const drawn of [...fitting, 20, 24]) {
    const file = join(source, `${name}_${drawn}_filled.svg`);
    if (existsSync(file)) return readFileSync(file, "utf8");
  }
  throw new Error(`No drawing of ${name}.`);
}

for (const { name, drawing: fluent, colour } of icons) {
  for (const size of sizes) {
    const svg = drawing(fluent, size).replace(/<path /g, `<path style="fill:${colours[colour]}" `);
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(join(target, `${name}-${size}.png`), png);
  }
}
// The workbench as an app of its own: the assistant's mark on a plate, as systems draw their apps.
for (const size of [192, 512]) {
  const plate = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="9" fill="#fff"/><g transform="translate(6 6) scale(0.75)">`;
  const mark = drawing(app.drawing, 48)
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<path /g, `<path style="fill:${colours[app.colour]}" `);
  const png = new Resvg(`${plate}${mark}</g></svg>`, { fitTo: { mode: "width", value: size } }).render().asPng();
  writeFileSync(join(target, `app-${size}.png`), png);
}
process.stdout.write(`${icons.length} icons in ${sizes.length} sizes written to assets/icons\n`);
