// The unmodified client library of Microsoft in Node, answered by the host.
import { loadClient, useAsGlobals } from "../../src/workbench/client/load-client";
import { createHost } from "../../src/workbench/host/create-host";
import { createModel } from "../../src/workbench/host/create-model";

test("reads sheets and cells in one request", async () => {
  const host = createHost(createModel("样例.xlsx", ["党支部", "会议记录"]));
  const { Excel } = await loadClient(host);
  const result = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/position");
    const range = worksheets.getItem("会议记录").getRange("B2:C3");
    range.values = [
      ["名称", 1],
      ["", 2],
    ];
    range.load("values,address,rowCount");
    const missing = worksheets.getItemOrNullObject("没有").load("name");
    await context.sync();
    return {
      names: worksheets.items.map(({ name }) => name),
      values: range.values,
      address: range.address,
      missing: missing.isNullObject,
    };
  });
  expect(result).toEqual({
    names: ["党支部", "会议记录"],
    values: [
      ["名称", 1],
      ["", 2],
    ],
    address: "会议记录!B2:C3",
    missing: true,
  });
  expect(host.requestCount).toBe(1);
});

test("the errors are the client's own", async () => {
  const { Excel } = await loadClient(createHost(createModel("a.xlsx", ["表"])));
  await expect(
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("A1");
      await context.sync();
      return range.values;
    }),
  ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ItemNotFound", debugInfo: { errorLocation: "WorksheetCollection.getItem" } });
});

test("a member that the host does not know is refused by its name", async () => {
  const { Excel } = await loadClient(createHost(createModel("a.xlsx", ["表"])));
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange("A1").showCard();
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotImplemented", message: expect.stringContaining("Range.showCard") as string });
});

test("two clients in one process know nothing of each other", async () => {
  const [first, second] = await Promise.all(
    ["一", "二"].map((name) => loadClient(createHost(createModel("a.xlsx", [name])))),
  );
  const nameOf = (client: Awaited<ReturnType<typeof loadClient>> | undefined) =>
    client?.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
  expect(await Promise.all([nameOf(first), nameOf(second), nameOf(first)])).toEqual(["一", "二", "一"]);
});

test("the globals can be set and put back", async () => {
  const client = await loadClient(createHost(createModel("a.xlsx", ["表"]), { apiSet: "1.9" }));
  const restore = useAsGlobals(client);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(Excel.run).toBe(client.Excel.run);
  restore();
  expect("Excel" in globalThis).toBe(false);
});

test("references of ranges are given back after a run", async () => {
  const host = createHost(createModel("a.xlsx", ["表"]));
  const { Excel } = await loadClient(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1:B2").load("values");
    await context.sync();
    expect(host.openReferences).toBe(1);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.openReferences).toBe(0);
  expect(host.log.map(({ kind }) => kind)).toEqual(["batch", "cleanup"]);
});
