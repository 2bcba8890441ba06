/** Entry of the workbench page: draws the program, opens the first workbook, connects keys, files and drops. */
import "./workbench.css";
import { dataFromModel } from "../host/data-from-model";
import { droppedPlace, onLaunchedFiles, savesInPlace } from "./files/file-place";
import { emptyWorkbook } from "./files/open-file";
import { xlsxBytes } from "./files/save-file";
import { createGrid, whenDrawn } from "./grid/create-grid";
import { focusGrid } from "./grid/grid-focus";
import { Program } from "./program";
import { drawRibbon } from "./ribbon/draw-ribbon";
import { readManifest } from "./ribbon/read-manifest";
import { element, part } from "./shell/element";
import { MessageBar } from "./shell/message-bar";
import { reportDefect } from "./shell/report-defect";
import { acceptRegionKeys, focusFirst, focusFrame } from "./shell/regions";
import { attachSplitter } from "./shell/splitter";
import { drawStatusBar } from "./shell/status-bar";
import { drawTitleBar } from "./shell/title-bar";

const site = new URL("..", location.href).href;

function drawPaneTitle(text: string, onClose: () => void): void {
  part("pane").append(
    element(
      "div",
      { className: "pane-title" },
      element("span", { text }),
      element("button", {
        className: "pane-close",
        text: "✕",
        title: "关闭任务窗格",
        attributes: { type: "button", "aria-label": "关闭任务窗格" },
        onClick: onClose,
      }),
    ),
  );
}

function acceptFiles(program: Program): () => void {
  const input = part("file-input");
  if (!(input instanceof HTMLInputElement)) throw new Error("#file-input is no input.");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void program.openFile(file);
  });
  const hint = part("drop-hint");
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    hint.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === "file");
    void droppedPlace(item).then((place) => program.openFile(file, place));
  });
  onLaunchedFiles((place) => void program.openPlace(place));
  return () => void program.chooseAndOpen().then((isAsked) => isAsked || input.click());
}

function acceptKeys(program: Program, chooseFile: () => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      event.stopPropagation();
      if (key === "s") void program.save();
      else chooseFile();
    },
    true,
  );
}

/**
 * For the end-to-end tests, and of no use to anybody else: the workbook as data, the host with its fault switches, the
 * grid's engine, and opening and saving without a file dialog.
 */
function testHook(program: Program, engine: ReturnType<typeof createGrid>) {
  return {
    program,
    engine,
    get model() {
      return program.workbook.model;
    },
    get host() {
      return program.workbook.host;
    },
    get mirror() {
      return program.workbook.grid.mirror;
    },
    data: () => dataFromModel(program.workbook.model),
    openBytes: (bytes: Uint8Array, name: string) => program.openBytes(bytes, name),
    saveBytes: () => xlsxBytes(program.workbook.model),
  };
}

async function start(): Promise<void> {
  const messages = new MessageBar(part("messages"));
  let program: Program | null = null;
  let chooseFile = () => {};
  const title = drawTitleBar(part("title-bar"), {
    open: () => chooseFile(),
    save: () => void program?.save(),
    saveAs: () => void program?.saveAs(),
    savesInPlace: savesInPlace(),
    create: () => void program?.create(),
    openSample: () => void program?.openSample(),
    togglePane: () => program?.togglePane(),
    setDark: (dark) => program?.setDark(dark),
  });
  const status = drawStatusBar(part("status-bar"));
  attachSplitter(part("splitter"), part("pane"));
  // The room for the pane is there from the start: nothing jumps when it comes.
  part("pane").hidden = false;
  part("splitter").hidden = false;
  try {
    const response = await fetch(`${site}manifest.xml`);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const manifest = readManifest(await response.text(), site);
    const ribbon = drawRibbon(manifest, (action, controlId) => void program?.act(action, controlId));
    part("ribbon").replaceChildren(ribbon.element);
    drawPaneTitle(manifest.displayName, () => program?.hidePane());
    const engine = createGrid(part("grid"));
    const wishes = new URLSearchParams(location.search);
    const apiSet = wishes.get("api");
    const hostOptions = apiSet === null ? {} : { apiSet };
    program = new Program({ engine, manifest, ribbon, title, status, messages, hostOptions });
    if (wishes.get("workbook") === "empty") program.show(emptyWorkbook());
    else await program.openSample();
    chooseFile = acceptFiles(program);
    acceptKeys(program, () => chooseFile());
    const sheetRegion = { holder: part("grid-area"), focus: focusGrid };
    const bar = (id: string) => ({ holder: part(id), focus: () => focusFirst(part(id)) });
    const pane = { holder: part("pane"), focus: () => focusFrame(part("pane")) };
    acceptRegionKeys([bar("title-bar"), bar("ribbon"), sheetRegion, pane], sheetRegion);
    const opened = program;
    window.addEventListener("beforeunload", (event) => {
      if (opened.hasUnsaved) event.preventDefault();
    });
    await whenDrawn(engine);
    part("opening").classList.add("is-done");
    Object.assign(window, { __workbench: testHook(program, engine) });
  } catch (error) {
    reportDefect("starting the workbench", error);
    part("opening").textContent = "";
    messages.show("error", "试用环境没有打开。请重新加载本页；仍不行时，请换用新版的 Chrome 或 Edge 浏览器。");
  }
}

/** Keeps the page for hours without a network: registered here only, so that Excel's own pages never meet it. */
function workOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(`${site}service-worker.js`).catch((error: unknown) => {
    // Without it everything works as long as the server is there.
    reportDefect("working offline", error);
  });
}

void start().then(workOffline);
