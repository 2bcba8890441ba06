/** Entry of the workbench. TEMPORARY FIRST CUT */
import "./workbench.css";
import { createModel } from "../host/create-model";
import { createGrid } from "./grid/create-grid";
import { WorkbookGrid } from "./grid/workbook-grid";
import { drawRibbon } from "./ribbon/draw-ribbon";
import { readManifest } from "./ribbon/read-manifest";
import { part } from "./shell/element";
import { MessageBar } from "./shell/message-bar";
import { drawStatusBar, figuresText, selectionFigures } from "./shell/status-bar";
import { drawTitleBar } from "./shell/title-bar";
import { attachSplitter } from "./shell/splitter";

const nothing = () => {};
const title = drawTitleBar(part("title-bar"), {
  open: nothing,
  save: nothing,
  create: nothing,
  openSample: nothing,
  togglePane: nothing,
  setDark: nothing,
});
const status = drawStatusBar(part("status-bar"));
const messages = new MessageBar(part("messages"));
attachSplitter(part("splitter"), part("pane"));
void (async () => {
  const site = new URL("..", location.href).href;
  const manifest = readManifest(await (await fetch(`${site}manifest.xml`)).text(), site);
  part("ribbon").replaceChildren(drawRibbon(manifest, nothing).element);
  const model = createModel("空白工作簿.xlsx", ["Sheet1", "第二张"]);
  const engine = createGrid(part("grid"));
  const grid = new WorkbookGrid(engine, model, {
    onProblem: (text) => messages.show("error", text),
    onEditing: (on) => status.setState(on ? "编辑" : "就绪"),
    promptElement: part("cell-prompt"),
    gridArea: part("grid-area"),
  });
  model.onChange(() => status.setFigures(figuresText(selectionFigures(model, model.active, model.active.selection))));
  title.setName(model.name);
  part("opening").classList.add("is-done");
  Object.assign(window, { __workbench: { model, engine, grid } });
})();
