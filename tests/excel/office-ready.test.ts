import { officeReady } from "../../src/excel/office-ready";
import { closeExcel, openExcel, problemOf, valueOf } from "./excel-fixture";

afterEach(() => {
  closeExcel();
  Reflect.deleteProperty(globalThis, "Office");
});

/** An Office that answers so, or never. */
function pretendOffice(answer: unknown): void {
  Object.assign(globalThis, {
    Office: {
      onReady: () => (answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer)),
      context: { requirements: { isSetSupported: () => true } },
    },
  });
}

test("in Excel with the sets it needs it is ready", async () => {
  await openExcel([], { apiSet: "1.9" });
  expect(valueOf(await officeReady())).toEqual({ platform: "PC" });
});

test("an Excel without ExcelApi 1.9 is too old, and the message names what to use", async () => {
  await openExcel([], { apiSet: "1.7" });
  const problem = problemOf(await officeReady());
  expect(problem.kind).toBe("too-old");
  expect(problem.message).toContain("Excel 2021");
});

test.each([
  ["office.js did not load", null],
  ["the page is open in a browser", { host: null, platform: null }],
  ["it is another application", { host: "Word", platform: "PC" }],
  ["Office never answers", undefined],
])("no Excel: %s", async (_, answer) => {
  if (answer !== null) pretendOffice(answer);
  expect(problemOf(await officeReady(20)).kind).toBe("no-office");
});
