/**
 * Writes what follows from the declared commands: the ribbon in manifest.xml and the table in docs/manual.md. Run with
 * `npm run ribbon` after a command was declared (and `npm run icons` for its pictures); a test compares both files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderManifest } from "./ribbon/manifest";
import { renderManual } from "./ribbon/manual-table";

function rewrite(path: string, render: (text: string) => string): void {
  const file = join(__dirname, "..", path);
  writeFileSync(file, render(readFileSync(file, "utf8")));
}

rewrite("manifest.xml", renderManifest);
rewrite("docs/manual.md", renderManual);
