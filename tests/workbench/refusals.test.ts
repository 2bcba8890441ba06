// What Excel refuses, the host refuses with Excel's codes: the real client against it, as tables.
import type { HostOptions } from "../../src/workbench/host/create-host";
import { openHost } from "./open-host";

type Queue = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
type Case = readonly [name: string, queue: Queue, code: string];

async function codeOf(queue: Queue, options: HostOptions = {}, prepare?: Queue): Promise<string | null> {
  const { refusal } = await openHost(options);
  if (prepare) expect(await refusal(prepare)).toBeNull();
  return (await refusal(queue))?.code ?? null;
}

function refuses(cases: readonly Case[], options: HostOptions = {}, prepare?: Queue): void {
  test.each(cases)("%s", async (_name, queue, code) => {
    expect(await codeOf(queue, options, prepare)).toBe(code);
  });
}

function accepts(cases: readonly (readonly [string, Queue])[], options: HostOptions = {}, prepare?: Queue): void {
  test.each(cases)("%s is allowed", async (_name, queue) => {
    expect(await codeOf(queue, options, prepare)).toBeNull();
  });
}

const add =
  (name: string): Queue =>
  (_sheet, { workbook }) =>
    workbook.worksheets.add(name);
const rename =
  (name: string): Queue =>
  (sheet) => {
    sheet.name = name;
  };
const write =
  (address: string, values: unknown[][]): Queue =>
  (sheet) => {
    sheet.getRange(address).values = values;
  };

describe("shapes of blocks", () => {
  refuses([
    ["too few rows", write("A1:B2", [[1, 2]]), "InvalidArgument"],
    [
      "too many columns",
      write("A1:A2", [
        [1, 2],
        [3, 4],
      ]),
      "InvalidArgument",
    ],
    ["uneven rows", write("A1:B2", [[1, 2], [3]]), "InvalidArgument"],
    ["an object as a value", write("A1", [[{ a: 1 }]]), "InvalidArgument"],
    ["whole columns written", write("A:B", [[1, 2]]), "InvalidArgument"],
    ["whole rows written", write("1:2", [[1], [2]]), "InvalidArgument"],
    ["a text over 32,767 characters", write("A1", [["长".repeat(32_768)]]), "InvalidArgument"],
    [
      "number formats of another shape",
      (sheet) => {
        sheet.getRange("A1:B1").numberFormat = [["@"]];
      },
      "InvalidArgument",
    ],
  ]);
  accepts([
    ["a text of 32,767 characters", write("A1", [["长".repeat(32_767)]])],
    ["null entries", write("A1:B1", [[null, 1]])],
  ]);
});

describe("sheet names", () => {
  refuses([
    ["empty", add(""), "InvalidArgument"],
    ["32 characters", add("一".repeat(32)), "InvalidArgument"],
    ["a colon", add("a:b"), "InvalidArgument"],
    ["a slash", add("a/b"), "InvalidArgument"],
    ["a backslash", add("a\\b"), "InvalidArgument"],
    ["a question mark", add("a?"), "InvalidArgument"],
    ["a star", add("a*"), "InvalidArgument"],
    ["brackets", add("[a]"), "InvalidArgument"],
    ["an apostrophe in front", add("'a"), "InvalidArgument"],
    ["an apostrophe behind", add("a'"), "InvalidArgument"],
    ["History", add("History"), "InvalidArgument"],
    ["history in small letters", add("history"), "InvalidArgument"],
    ["a name that is there", add("另表"), "ItemAlreadyExists"],
    ["renamed to a name that is there", rename("另表"), "ItemAlreadyExists"],
    ["renamed to a bad name", rename("a/b"), "InvalidArgument"],
  ]);
  refuses([["the same name in other letters", add("SHEET x"), "ItemAlreadyExists"]], {}, add("Sheet X"));
  accepts([
    ["31 characters", add("一".repeat(31))],
    ["an apostrophe inside", add("a'b")],
    ["its own name in other letters", rename("表")],
  ]);
});

describe("tables", () => {
  const table =
    (address: string, name?: string): Queue =>
    (sheet) => {
      const made = sheet.tables.add(address, true);
      if (name !== undefined) made.name = name;
    };
  refuses(
    [
      ["over another table", table("B2:C3"), "InvalidArgument"],
      ["over merged cells", table("F1:H3"), "MergedRangeConflict"],
      ["a name with a blank", table("A10:B11", "a b"), "InvalidArgument"],
      ["a name like a cell", table("A10:B11", "W2"), "InvalidArgument"],
      ["a name like R1C1", table("A10:B11", "R1C1"), "InvalidArgument"],
      ["the name C", table("A10:B11", "C"), "InvalidArgument"],
      ["a name that starts with a digit", table("A10:B11", "1a"), "InvalidArgument"],
      ["a name over 255 characters", table("A10:B11", "a".repeat(256)), "InvalidArgument"],
      ["a table's name", table("A10:B11", "TBL_ONE"), "InvalidArgument"],
      ["a defined name", table("A10:B11", "Grades"), "InvalidArgument"],
      [
        "a style that does not exist",
        (sheet) => {
          sheet.tables.getItem("tbl_one").style = "Blue";
        },
        "InvalidArgument",
      ],
      ["a merge inside a table", (sheet) => sheet.getRange("A2:B2").merge(), "InvalidOperation"],
      ["a header row deleted", (sheet) => sheet.getRange("1:1").delete("Up"), "InvalidOperation"],
      ["a resize to another header row", (sheet) => sheet.tables.getItem("tbl_one").resize("A2:B5"), "InvalidArgument"],
      ["a table that is not there", (sheet) => sheet.tables.getItem("nix").load("name"), "ItemNotFound"],
    ],
    {},
    (sheet, { workbook }) => {
      sheet.tables.add("A1:C3", true).name = "tbl_one";
      sheet.getRange("G1:H1").merge();
      workbook.names.add("Grades", "=表!$A$1");
    },
  );
  accepts([["a Chinese name", table("A1:B2", "会议记录")]]);
});

describe("what validations and conditional formats are made of", () => {
  const rule =
    (value: Excel.DataValidationRule): Queue =>
    (sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = value;
    };
  const whole = (formula1: number | string, formula2: number | string = 9) =>
    rule({ wholeNumber: { formula1, formula2, operator: "Between" } });
  const length = (formula1: number | string) => rule({ textLength: { formula1, operator: "LessThan" } });
  const decimal = (formula1: number) => rule({ decimal: { formula1, operator: "LessThan" } });
  const custom = (formula: string) => rule({ custom: { formula } });
  const list = (source: string) => rule({ list: { inCellDropDown: true, source } });
  const format =
    (formula: string): Queue =>
    (sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = formula;
    };
  const kinds: readonly (readonly [string, (formula: string) => Queue])[] = [
    ["a custom rule", custom],
    ["a bound", whole],
    ["the source of a list", list],
    ["a conditional format", format],
  ];
  refuses([
    ...kinds.flatMap(([kind, queue]) =>
      ["=1+", "=SUM(1", "=)(", "=A1,B1", "=A1:A3 A2:B2", "={1,2}"].map((formula): Case => [
        `${kind} ${formula}`,
        queue(formula),
        "InvalidArgument",
      ]),
    ),
    ["a whole number of 1.5", whole(1.5), "InvalidArgument"],
    ["a whole number up to 9.5", whole(1, 9.5), "InvalidArgument"],
    ["a whole number of 1.5 as text", whole("1.5"), "InvalidArgument"],
    ["a length of 2.5", length(2.5), "InvalidArgument"],
    ["a length below 0", length(-1), "InvalidArgument"],
    ["a list in a block", list("=另表!$A$1:$B$9"), "InvalidArgument"],
  ]);
  accepts([
    ...kinds.map(([kind, queue]) => [`${kind} of a formula`, queue("=另表!$A$1")] as const),
    ["whole numbers", whole(0, 9)],
    ["a whole number as text", whole("1")],
    ["whole numbers below nothing", whole(-3)],
    ["a decimal of 1.5", decimal(1.5)],
    ["a list in a column", list("=另表!$A$1:$A$9")],
    ["a list in a row", list("=$A$1:$F$1")],
  ]);
});

describe("defined names", () => {
  const name =
    (text: string, formula = '="x"'): Queue =>
    (_sheet, { workbook }) =>
      workbook.names.add(text, formula);
  refuses(
    [
      ["a name that is there", name("ONE"), "InvalidArgument"],
      ["a table's name", name("TBL"), "InvalidArgument"],
      ["a blank inside", name("a b"), "InvalidArgument"],
      ["like a cell", name("AB12"), "InvalidArgument"],
      ["no formula", name("two", "x"), "InvalidArgument"],
      ...["=1+", "=SUM(1", "=)(", '="x', "=表!"].map((formula): Case => [
        `the formula ${formula}`,
        name("two", formula),
        "InvalidArgument",
      ]),
      [
        "a broken formula afterwards",
        (_sheet, { workbook }) => {
          workbook.names.getItem("one").formula = "=1+";
        },
        "InvalidArgument",
      ],
    ],
    {},
    (sheet, { workbook }) => {
      workbook.names.add("one", '="x"');
      sheet.tables.add("A1:B2", true).name = "tbl";
    },
  );
});

describe("validations", () => {
  const rule =
    (value: Excel.DataValidationRule): Queue =>
    (sheet) => {
      sheet.getRange("A1:A9").dataValidation.rule = value;
    };
  const list = (source: string) => rule({ list: { inCellDropDown: true, source } });
  const prompt =
    (title: string, message: string): Queue =>
    (sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title, message };
    };
  const alert =
    (title: string, message: string): Queue =>
    (sheet) => {
      sheet.getRange("A1").dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message };
    };
  const date = (formula1: unknown, formula2: unknown) =>
    rule({ date: { formula1: formula1 as string, formula2: formula2 as string, operator: "Between" } });
  refuses([
    ["a list literal of 256 characters", list("项".repeat(256)), "InvalidArgument"],
    ["an empty list", list(""), "InvalidArgument"],
    ["dates as numbers", date(45_000, 46_000), "InvalidArgument"],
    ["a date that does not exist", date("2026-02-30", "2026-03-01"), "InvalidArgument"],
    ["bounds the wrong way round", date("2026-12-31", "2026-01-01"), "InvalidArgument"],
    ["a prompt title of 33", prompt("题".repeat(33), "x"), "InvalidArgument"],
    ["a prompt of 256", prompt("x", "文".repeat(256)), "InvalidArgument"],
    ["an error title of 33", alert("题".repeat(33), "x"), "InvalidArgument"],
    ["an error text of 225", alert("x", "文".repeat(225)), "InvalidArgument"],
    [
      "a Range object as the source of a list",
      (sheet) => {
        sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: sheet.getRange("C1:C5") },
        };
      },
      "InvalidArgument",
    ],
  ]);
  accepts([
    ["a list literal of 255 characters", list("项".repeat(255))],
    ["a list by name", list("=grades")],
    ["dates in ISO form", date("2026-01-01", "2026-12-31")],
    ["a prompt at its limits", prompt("题".repeat(32), "文".repeat(255))],
    ["an error at its limits", alert("题".repeat(32), "文".repeat(224))],
  ]);
});

describe("print set-up", () => {
  refuses([
    [
      "a footer over 255 characters",
      (sheet) => {
        sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "文".repeat(256);
      },
      "InvalidArgument",
    ],
    [
      "a scale and a number of pages",
      (sheet) => {
        sheet.pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
      },
      "InvalidArgument",
    ],
    ["title rows that are no rows", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"), "InvalidArgument"],
  ]);
});

describe("sizes", () => {
  const width =
    (points: number): Queue =>
    (sheet) => {
      sheet.getRange("A:A").format.columnWidth = points;
    };
  const height =
    (points: number): Queue =>
    (sheet) => {
      sheet.getRange("1:1").format.rowHeight = points;
    };
  refuses([
    ["a column over 255 characters", width(1600), "InvalidArgument"],
    ["a width below nothing", width(-1), "InvalidArgument"],
    ["a row over 409.5 points", height(410), "InvalidArgument"],
  ]);
  accepts([
    ["a wide column", width(1500)],
    ["a row of 409 points", height(409)],
  ]);
});

describe("protected sheets", () => {
  const locked: Queue = (sheet) => {
    sheet.getRange("C1").format.protection.locked = false;
    sheet.protection.protect();
  };
  refuses(
    [
      ["writing a locked cell", write("A1", [[1]]), "AccessDenied"],
      ["writing over both", write("A1:C1", [[1, 2, 3]]), "AccessDenied"],
      ["clearing", (sheet) => sheet.getRange("A1").clear(), "AccessDenied"],
      ["formatting", (sheet) => (sheet.getRange("A1").format.font.bold = true), "AccessDenied"],
      ["merging", (sheet) => sheet.getRange("A1:B1").merge(), "AccessDenied"],
      ["inserting rows", (sheet) => sheet.getRange("1:1").insert("Down"), "AccessDenied"],
      ["a table", (sheet) => sheet.tables.add("A1:B2", true), "AccessDenied"],
      ["a validation", (sheet) => sheet.getRange("A1").dataValidation.clear(), "AccessDenied"],
      ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"), "AccessDenied"],
      ["a wider column", (sheet) => (sheet.getRange("A:A").format.columnWidth = 80), "AccessDenied"],
      ["protecting it again", (sheet) => sheet.protection.protect(), "AccessDenied"],
    ],
    {},
    locked,
  );
  accepts(
    [
      ["writing an unlocked cell", write("C1", [[1]])],
      ["reading", (sheet) => sheet.getRange("A1:C1").load("values")],
      ["unprotecting", (sheet) => sheet.protection.unprotect()],
    ],
    {},
    locked,
  );
  refuses([["unprotecting what is not protected", (sheet) => sheet.protection.unprotect(), "AccessDenied"]]);
});

describe("a protected workbook", () => {
  refuses(
    [
      ["adding a sheet", add("新"), "AccessDenied"],
      ["deleting one", (sheet) => sheet.delete(), "AccessDenied"],
      ["renaming one", rename("新"), "AccessDenied"],
      ["hiding one", (sheet) => (sheet.visibility = "Hidden"), "AccessDenied"],
      ["moving one", (sheet) => (sheet.position = 1), "AccessDenied"],
    ],
    {},
    (_sheet, { workbook }) => workbook.protection.protect(),
  );
});

describe("the window", () => {
  const hidden: Queue = (_sheet, { workbook }) => {
    workbook.worksheets.getItem("另表").visibility = "Hidden";
  };
  refuses(
    [
      [
        "selecting on a hidden sheet",
        (_sheet, { workbook }) => workbook.worksheets.getItem("另表").getRange("A1").select(),
        "GeneralException",
      ],
      [
        "activating a hidden sheet",
        (_sheet, { workbook }) => workbook.worksheets.getItem("另表").activate(),
        "GeneralException",
      ],
    ],
    {},
    hidden,
  );
  refuses([
    [
      "freezing a sheet that is not in front",
      (_sheet, { workbook }) => workbook.worksheets.getItem("另表").freezePanes.freezeRows(1),
      "GeneralException",
    ],
    [
      "the last visible sheet hidden",
      (sheet, { workbook }) => {
        sheet.visibility = "Hidden";
        workbook.worksheets.getItem("另表").visibility = "Hidden";
      },
      "InvalidArgument",
    ],
  ]);
  refuses(
    [
      ["adding a sheet", add("新"), "InactiveWorkbook"],
      ["activating one", (sheet) => sheet.activate(), "InactiveWorkbook"],
      ["deleting one", (sheet) => sheet.delete(), "InactiveWorkbook"],
      ["selecting", (sheet) => sheet.getRange("A1").select(), "InactiveWorkbook"],
      ["freezing", (sheet) => sheet.freezePanes.freezeRows(1), "InactiveWorkbook"],
    ],
    { inactive: true },
  );
  accepts([["reading and writing", write("A1", [[1]])]], { inactive: true });
});

describe("cell-edit mode refuses everything", () => {
  refuses(
    [
      ["reading", (sheet) => sheet.load("name"), "InvalidOperationInCellEditMode"],
      ["writing", write("A1", [[1]]), "InvalidOperationInCellEditMode"],
    ],
    { cellEditMode: true },
  );
});

describe("payloads", () => {
  const big = (rows: number): Queue => write(`A1:A${rows}`, new Array<string[]>(rows).fill(["字".repeat(100)]));
  refuses([["a request over the limit", big(3000), "RequestPayloadSizeLimitExceeded"]], { payloadLimit: 500_000 });
  refuses(
    [
      [
        "an answer over the limit",
        (sheet) => sheet.getRange("A1:A3000").load("values"),
        "ResponsePayloadSizeLimitExceeded",
      ],
    ],
    { payloadLimit: 500_000 },
    (sheet) => {
      for (let row = 1; row <= 3000; row += 1000) {
        sheet.getRange(`A${row}:A${row + 999}`).values = "字".repeat(300) as unknown as string[][];
      }
    },
  );
  accepts([["a request under it", big(1000)]], { payloadLimit: 500_000 });
});

describe("requirement sets", () => {
  const newer: readonly Case[] = [
    [
      "merged areas (1.13)",
      (sheet) => sheet.getRange("A1").getMergedAreasOrNullObject().load("address"),
      "ApiNotFound",
    ],
    ["resizing a table (1.13)", (sheet) => sheet.tables.add("A1:B2", true).resize("A1:B3"), "ApiNotFound"],
  ];
  refuses(newer, { apiSet: "1.12" });
  accepts(
    newer.map(([name, queue]) => [name, queue] as const),
    { apiSet: "1.13" },
  );
  refuses([["data validation (1.8)", (sheet) => sheet.getRange("A1").dataValidation.clear(), "ApiNotFound"]], {
    apiSet: "1.7",
  });
});

describe("addresses", () => {
  refuses([
    ["no address", (sheet) => sheet.getRange("Ä1Ö").load("address"), "InvalidArgument"],
    ["beyond the last row", (sheet) => sheet.getRange("A1048577").load("address"), "InvalidArgument"],
    ["beyond the last column", (sheet) => sheet.getRange("XFE1").load("address"), "InvalidArgument"],
    ["over 8,192 characters", (sheet) => sheet.getRanges("A1,".repeat(3000) + "A1").load("address"), "InvalidArgument"],
    ["off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), "InvalidArgument"],
    ["of another sheet", (sheet) => sheet.getRange("另表!A1").load("address"), "InvalidArgument"],
  ]);
});

/** Texts that Excel takes for formulas and then refuses. */
const broken = ["=1+", "=SUM(1", "=)(", "=IF(1)", "+86 138", "--", "=2026年!A1"] as const;

describe("formulas", () => {
  refuses([
    ...[...broken, "@张三"].map((text): Case => [`${text} as a value`, write("A1", [[text]]), "InvalidArgument"]),
    ...broken.map((text): Case => [
      `${text} as a formula`,
      (sheet) => {
        sheet.getRange("A1").formulas = [[text]];
      },
      "InvalidArgument",
    ]),
    ["over 8,192 characters", write("A1", [[`=1${"+1".repeat(4096)}`]]), "InvalidArgument"],
    ["with a text over 255 characters", write("A1", [[`="${"长".repeat(256)}"`]]), "InvalidArgument"],
  ]);
  accepts([
    ["8,192 characters", write("A1", [[`=10${"+1".repeat(4094)}1`]])],
    ["a text of 255 characters with quotes in it", write("A1", [[`=LEN("""${"长".repeat(253)}""")`]])],
  ]);
});

test("a member that the host does not know is named in the refusal", async () => {
  const { refusal } = await openHost();
  expect(await refusal((sheet) => sheet.load("standardWidth"))).toMatchObject({
    code: "NotImplemented",
    at: "Worksheet.standardWidth",
    message: expect.stringContaining("does not know Worksheet.standardWidth") as string,
  });
  expect(await refusal((sheet) => sheet.pivotTables.refreshAll())).toMatchObject({ at: "Worksheet.pivotTables" });
});

test("a block with one entry that Excel does not take is refused as a whole", async () => {
  const { refusal, sheet } = await openHost();
  expect(await refusal(write("A1:A3", [["甲"], ["=1+"], ["乙"]]))).toMatchObject({ code: "InvalidArgument" });
  expect(sheet().cells.size).toBe(0);
});
