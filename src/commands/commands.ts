/** The function file of the ribbon: every command of the add-in, run on its own page without a face. */
import { commands } from "../app/commands/registry";
import { createAssistant } from "../app/create-assistant";
import { runCommand } from "../app/run-command";
import { createExcelPort } from "../excel/create-excel-port";
import { onRibbonCommand } from "../excel/ribbon-commands";

// While a cell is being edited nothing can be shown on a sheet, so this page waits longer than the pane: ten seconds.
const assistant = createAssistant(createExcelPort({ cellEditRetries: 20 }));

for (const { name } of commands) onRibbonCommand(name, () => runCommand(assistant, name));
