// The direction of imports, and which folders may name the host and the file libraries (docs/decisions.md).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const source = resolve(__dirname, "../src");

/** What each folder may import; a folder that is not listed may not exist. */
const mayImport: Record<string, readonly string[]> = {
  contract: [],
  domain: ["contract"],
  workbook: ["contract", "domain"],
  reading: ["contract", "domain", "workbook"],
  outputs: ["contract", "domain", "workbook"],
  app: ["contract", "domain", "workbook", "reading", "outputs"],
  excel: ["contract", "domain", "workbook"],
  files: ["contract", "domain", "workbook"],
  taskpane: ["app", "contract", "domain", "workbook"],
  commands: ["app", "workbook"],
  workbench: ["app", "contract", "domain", "workbook", "reading", "outputs", "files"],
};

/** Files that put the parts together: they alone choose an implementation of the port. */
const entryPoints = [
  "taskpane/taskpane.tsx",
  "commands/commands.ts",
  // The small window: tells Office that it is there.
  "commands/notice.ts",
  // The export: chooses who writes Word documents.
  "taskpane/background/write-document.ts",
  // The import: the pool of workers, and the worker that reads a file and recognises its forms.
  "taskpane/background/import/file-reader.ts",
  "taskpane/background/import/read-picked-file.ts",
  "taskpane/background/import/start-import-reader.ts",
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

interface Import {
  readonly file: string;
  readonly from: string;
  readonly folder: string;
  readonly target: string;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const file = relative(source, path).replaceAll("\\", "/");
  const folder = file.split("/")[0] ?? "";
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
  const workers = [...text.matchAll(/new URL\(\s*["'](\.[^"']+)["']/g)].map((match) => match[1] ?? "");
  return [...found, ...workers].map((target) => ({
    file,
    from: target,
    folder,
    target: target.startsWith(".")
      ? (relative(source, resolve(dirname(path), target)).split(/[\\/]/)[0] ?? "")
      : target,
  }));
}

const all = filesBelow(source).flatMap(importsOf);

test("every folder of src is one of the layers", () => {
  const folders = readdirSync(source).sort();
  expect(folders).toEqual(Object.keys(mayImport).sort());
});

test("imports between folders point one way", () => {
  const wrong = all
    .filter(({ from }) => from.startsWith("."))
    .filter(({ folder, target, file }) => {
      if (target === folder) return false;
      if (entryPoints.includes(file) && ["excel", "files"].includes(target)) return false;
      return !mayImport[folder]?.includes(target);
    })
    .map(({ file, from }) => `${file} imports ${from}`);
  expect(wrong).toEqual([]);
});

test("only files/ imports the file libraries, only the pane imports React", () => {
  const wrong = all
    .filter(({ from, folder, file }) => {
      if (/^(xlsx|exceljs|docx|fflate)(\/|$)/.test(from)) return folder !== "files";
      if (/^(react|@fluentui)/.test(from)) return folder !== "taskpane";
      if (/^@univerjs/.test(from)) return !file.startsWith("workbench/page/");
      return false;
    })
    .map(({ file, from }) => `${file} imports ${from}`);
  expect(wrong).toEqual([]);
});

test("only excel/ and the host of the workbench speak to Office", () => {
  const wrong = filesBelow(source)
    .filter((path) => !/[\\/](excel|workbench)[\\/]/.test(path))
    .filter((path) =>
      /\b(?:Excel|Office|OfficeExtension)\.[A-Za-z]/.test(
        readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
      ),
    )
    .map((path) => relative(source, path));
  expect(wrong).toEqual([]);
});
