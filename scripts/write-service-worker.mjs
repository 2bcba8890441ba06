// Writes dist/service-worker.js: the list of what the workbench and the pane need, and a version that is another one
// whenever one of these files is.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./install.mjs";

/** Left out: what only Excel asks for (the workbench is Excel for Mac to the add-in), documents, and texts that nobody loads. */
const notNeeded =
  /^(?:service-worker\.js|(?:manual|quick-start|rules|beyond-one-workbook)\.html|images\/|office-js\/excel-(?:win32|web|ios))|\.(?:LICENSE\.txt|map)$/;

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

export function writeServiceWorker(dist = join(root, "dist")) {
  const files = filesBelow(dist)
    .map((path) => relative(dist, path).replaceAll("\\", "/"))
    .filter((name) => !notNeeded.test(name))
    .sort();
  const hash = createHash("sha256");
  for (const name of files) hash.update(name).update(readFileSync(join(dist, name)));
  const source = readFileSync(join(root, "src", "workbench", "page", "offline", "service-worker.js"), "utf8");
  const filled = source
    .replace("{{version}}", hash.digest("hex").slice(0, 12))
    .replace('["{{files}}"]', JSON.stringify(files.map((name) => encodeURI(name))));
  writeFileSync(join(dist, "service-worker.js"), filled);
}
