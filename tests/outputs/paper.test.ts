// Every sheet on paper as LibreOffice prints it: the type of the table's body is 9 points or larger on A4, whatever the
// number of columns; and what is said to fit on one page side by side does.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { createAssistant } from "../../src/app/create-assistant";
import { writeXlsx } from "../../src/files/write-xlsx";
import { createXlsxPort } from "../../src/files/xlsx-port";
import { fitPaper, smallestType } from "../../src/outputs/layout/paper";
import { valueOf } from "../excel/excel-fixture";

jest.setTimeout(180_000);

function isThere(program: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

// Under CI both are installed (.ci/run), and their absence a failure.
const printed = (isThere("soffice") && isThere("pdftohtml")) || process.env.CI ? test : test.skip;

const folder = mkdtempSync(join(tmpdir(), "org-life-paper-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Page {
  /** Title of the sheet, as far as it stands on the page. */
  readonly texts: readonly { readonly text: string; readonly size: number; readonly right: number }[];
  readonly width: number;
}

/** The pages of a PDF with the size of every text, in points. */
function pagesOf(pdf: string): readonly Page[] {
  // The most that it takes.
  const zoom = 3;
  execFileSync("pdftohtml", ["-xml", "-i", "-q", "-zoom", String(zoom), pdf, join(folder, "pages")]);
  const xml = readFileSync(join(folder, "pages.xml"), "utf8");
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(-?[\d.]+)"/g)].map(([, id = "", size]) => [id, Number(size) / zoom]),
  );
  return xml
    .split("<page ")
    .slice(1)
    .map((page) => ({
      width: Number(/width="(\d+)"/.exec(page)?.[1]) / zoom,
      texts: [
        ...page.matchAll(/<text top="-?\d+" left="(-?\d+)" width="(\d+)"[^>]* font="(\d+)">([\s\S]*?)<\/text>/g),
      ].map(([, left, width, font = "", text = ""]) => ({
        text: text.replace(/<[^>]+>/g, "").trim(),
        size: sizes.get(font) ?? 0,
        right: (Number(left) + Number(width)) / zoom,
      })),
    }));
}

printed("the sample's sheets and results: no name and no number of a table is smaller than 9 points", async () => {
  const port = createXlsxPort(sampleWorkbook());
  const assistant = createAssistant(port, { now: () => new Date(2026, 2, 27, 9, 0) });
  for (const command of ["checkEntries", "countGrades", "overviewLedger", "writeSummary", "writeReport"] as const) {
    valueOf(await assistant.run(command));
  }
  const data = port.current();
  // Fonts as wide as those of a Chinese office, where they are not installed.
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${[
      "等线",
      "宋体",
      "黑体",
    ]
      .map(
        (name) =>
          `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit></match>`,
      )
      .join("")}</fontconfig>`,
  );
  const file = join(folder, "sample.xlsx");
  writeFileSync(file, await writeXlsx(data));
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      file,
    ],
    { stdio: "ignore", timeout: 150_000, env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") } },
  );
  const pages = pagesOf(join(folder, "sample.pdf"));
  expect(pages.length).toBeGreaterThan(10);
  const names = new Set([
    ...data.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((line) =>
        [...line.values()].flatMap(({ value }) => (typeof value === "string" && /^.{2,6}$/.test(value) ? [value] : [])),
      ),
    ),
  ]);
  const small = pages.flatMap(({ texts }, index) =>
    texts
      .filter(({ text, size }) => names.has(text) && size < smallestType - 0.05)
      .map(({ text, size }) => `page ${index + 1}: ${text} ${size}`),
  );
  expect([...new Set(small.map((one) => one.replace(/ .*? /, " ")))].slice(0, 40)).toEqual([]);
  // Names of all sheets stand somewhere: nothing was left off the paper.
  const all = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join("\n");
  for (const word of ["督导派员数", "整改率", "佐证材料", "支委会审定", "不评定等次"]) {
    if (
      data.sheets.some((sheet) =>
        [...sheet.cells.values()].some((line) => [...line.values()].some(({ value }) => value === word)),
      )
    ) {
      expect(all).toContain(word.slice(0, 2));
    }
  }
});

describe("fitPaper", () => {
  test("a narrow table is one page wide at its own size", () => {
    expect(fitPaper([10, 10, 10])).toEqual({ pagesWide: 1, firstPage: 3, scale: 1 });
  });

  test("a table is scaled down to one page as long as its type stays legible, then it takes two", () => {
    const wide = (count: number) =>
      fitPaper(
        Array.from({ length: count }, () => 10),
        { sideMargins: 0.4, titleColumns: 1 },
      );
    expect(wide(14)).toMatchObject({ pagesWide: 1 });
    expect(wide(14).scale * 11).toBeGreaterThanOrEqual(smallestType);
    expect(wide(15)).toMatchObject({ pagesWide: 2 });
    expect(wide(60).pagesWide).toBeGreaterThan(3);
  });

  test("repeated columns take their room on every page", () => {
    const widths = [30, ...Array.from({ length: 22 }, () => 10)];
    const { pagesWide, firstPage, scale } = fitPaper(widths, { sideMargins: 0.4, titleColumns: 1 });
    expect(scale * 11).toBeGreaterThanOrEqual(smallestType);
    expect(pagesWide).toBe(2);
    expect(firstPage).toBeLessThan(widths.length);
  });

  test("a column wider than the paper is printed as large as it can be", () => {
    expect(fitPaper([400])).toMatchObject({ pagesWide: 1, firstPage: 1 });
  });
});
