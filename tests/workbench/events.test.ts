// Changes reach the client's handlers: the person's at the grid, and the add-in's own.
import { loadClient } from "../../src/workbench/client/load-client";
import { typeIntoCell } from "../../src/workbench/host/write-cells";
import { openHost, settle } from "./open-host";

test("worksheets.onChanged hears the person and the add-in, and nothing after it was removed", async () => {
  const { Excel, host, model, sheet, client } = await openHost();
  const heard: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      heard.push([event.worksheetId, event.address, event.changeType, event.source, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  typeIntoCell(model, sheet(), 4, 1, "甲", { source: "user", thisYear: 2026 });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("另表").getRange("A1:B1").values = [[1, 2]];
    context.workbook.worksheets.getItem("表").getRange("2:3").insert("Down");
    await context.sync();
  });
  await settle();
  expect(heard).toEqual([
    [sheet().id, "B5", "RangeEdited", "Local", "Unknown"],
    [sheet("另表").id, "A1:B1", "RangeEdited", "Local", "ThisLocalAddin"],
    [sheet().id, "2:3", "RowInserted", "Local", "ThisLocalAddin"],
  ]);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  typeIntoCell(model, sheet(), 4, 1, "乙", { source: "user", thisYear: 2026 });
  await settle();
  expect(heard.length).toBe(3);
  expect(host.openRegistrations).toBe(0);
  client.dispose();
});

test("events can be switched off, and a second client hears the first one's changes", async () => {
  const { Excel, host, model, sheet } = await openHost();
  const other = await loadClient(host);
  const heard: string[] = [];
  await other.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("表").getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    context.workbook.worksheets.getItem("表").getRange("A2").values = [[2]];
    await context.sync();
  });
  typeIntoCell(model, sheet(), 2, 0, "3", { source: "user", thisYear: 2026 });
  await settle();
  expect(heard).toEqual(["A2", "A3"]);
});
