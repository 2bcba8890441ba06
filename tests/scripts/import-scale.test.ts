// A large import through the real client on the strict host: cancelled half-way or taken back, the workbook is as before.
import { importAtScale } from "../../scripts/import-scale";

test("15,000 rows in several requests, cancelled in the middle, written, taken back", async () => {
  const result = await importAtScale(15_000);
  expect(result.steps).toBeGreaterThan(3);
  expect(result.cancelledAt).toBeGreaterThan(1);
  expect(result.cancelMessage).toBe("已取消写入“民主评议”。工作簿没有改动。");
  expect(result.sameAfterCancel).toBe(true);
  expect(result.sameAfterUndo).toBe(true);
  expect(result.largest).toBeLessThan(5_000_000);
}, 60_000);
