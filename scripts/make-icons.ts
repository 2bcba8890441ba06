/**
 * Draws the ribbon icons: Fluent System Icons (MIT) as PNG in the eight sizes Office asks for, one icon per command.
 * Run with `npm run icons` after changing the table; the pictures are committed, because the manifest names them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const red = "#B3261E";
const ink = "#3B3A39";
const blue = "#0F5DA8";
const green = "#2F6B3C";

/** Name of our icon: name of the Fluent icon, colour. Commands that make sheets are blue, judging ones red. */
const icons: Record<string, [string, string]> = {
  "template-basic": ["table_simple", blue],
  "template-full": ["table_multiple", blue],
  "template-one": ["table_add", blue],
  check: ["clipboard_checkmark", red],
  grades: ["ribbon_star", red],
  summary: ["data_bar_vertical_ascending", green],
  import: ["arrow_import", green],
  assistant: ["panel_right", red],
  "form-branches": ["people_team", ink],
  "form-members": ["people_list", ink],
  "form-meetings": ["calendar_ltr", ink],
  "form-talks": ["chat_multiple", ink],
  "form-opinions": ["mail_inbox", ink],
  "form-polls": ["poll", ink],
  "form-appraisals": ["person_star", ink],
  "form-rectifications": ["task_list_square_ltr", ink],
  "form-institutions": ["scales", ink],
};

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

for (const [name, [fluent, colour]] of Object.entries(icons)) {
  for (const size of sizes) {
    const svg = drawing(fluent, size).replace(/<path /g, `<path style="fill:${colour}" `);
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    writeFileSync(join(target, `${name}-${size}.png`), png);
  }
}
process.stdout.write(`${Object.keys(icons).length} icons in ${sizes.length} sizes written to assets/icons\n`);
