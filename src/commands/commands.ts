/** The function file of the ribbon: every command of the add-in, run on its own page without a face. */
import { systemClock } from "../app/clock";
import { commands } from "../app/commands/registry";
import { createAssistant } from "../app/create-assistant";
import { runCommand } from "../app/run-command";
import { createExcelPort } from "../excel/create-excel-port";
import { noticeDialog } from "../excel/notice-dialog";
import { waitingText } from "../excel/request-timing";
import { onRibbonCommand } from "../excel/ribbon-commands";
import type { FileMakers } from "../workbook/document-file";

const dialog = noticeDialog();

// While a cell is being edited nothing can be shown on a sheet: the small window says at once what is waited for.
const port = createExcelPort({
  tell: (waiting) => void (waiting === null ? dialog.close() : dialog.show(`${waitingText[waiting]}。`)),
});
const makers: FileMakers = {
  book: async (plans) => (await import("../files/write-plans")).writePlans(plans),
  archive: async (files) => (await import("../files/write-archive")).writeArchive(files),
};
const assistant = createAssistant(port, systemClock, undefined, undefined, makers);

for (const { name } of commands) onRibbonCommand(name, () => runCommand(assistant, name, dialog));
