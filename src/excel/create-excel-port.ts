/** The workbook in Excel, over Office.js: the implementation of WorkbookPort that the pane and the commands page use. */
import { done } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import { excelRequests } from "./excel-requests";
import type { RequestTiming } from "./request-timing";
import { usualTiming } from "./request-timing";
import { readWorkbook } from "./read-workbook";
import type { OwnWrites } from "./watch-changes";
import { watchChanges } from "./watch-changes";

/**
 * Makes the port. Nothing is sent before its first use, and nothing of "the" workbook is kept between uses: one add-in may
 * run in several workbooks at once (office-js issue 3048).
 *
 * @param timing how long to wait while a cell is being edited; the usual where left out
 */
export function createExcelPort(timing: Partial<RequestTiming> = {}): WorkbookPort {
  const requests = excelRequests({ ...usualTiming, ...timing });
  const own: OwnWrites = { running: 0, added: new Set(), ended: -Infinity };
  return {
    read: (options) => readWorkbook(requests, options),
    write: async (request, options) => {
      own.running += 1;
      for (const { plan } of request.sheets ?? []) own.added.add(plan.name.toLowerCase());
      try {
        // Half of the adapter, and nothing is written before a command is asked for: loaded then, not with the pane.
        const { writeWorkbook } = await import("./write-workbook");
        return await writeWorkbook(requests, request, options);
      } finally {
        own.running -= 1;
        own.ended = Date.now();
      }
    },
    readAreas: async (areas, options) => {
      const { readImages } = await import("./before-image");
      const images = await readImages(requests, { what: "读取单元格" }, areas, options);
      return images.ok ? done(images.value) : images;
    },
    openNew: async (file, options) => (await import("./open-workbook")).openWorkbook(requests, file, options),
    select: async (sheet, row, column) => (await import("./select-cell")).selectCell(requests, sheet, row, column),
    watch: (listener) => watchChanges(requests, own, listener),
    watchSelection: async (listener) => (await import("./watch-selection")).watchSelection(requests, listener),
  };
}
