/** The program around one open workbook at a time: model, host, grid and add-in are replaced together. */
import type { ExcelHost, HostOptions } from "../host/create-host";
import { createHost } from "../host/create-host";
import type { ModelChange, WorkbookModel } from "../host/model";
import { chooseFilePlace, chooseSavePlace, mayWrite, savesInPlace, writeToPlace } from "./files/file-place";
import type { Opened } from "./files/open-file";
import { emptyWorkbook, openWorkbook, savedName } from "./files/open-file";
import { keptText, unmovedText } from "./files/opened-package";
import { download, newXlsxBytes, xlsxBytes } from "./files/save-file";
import type { GridEngine } from "./grid/create-grid";
import { focusGrid } from "./grid/grid-focus";
import { WorkbookGrid } from "./grid/workbook-grid";
import { AddIn } from "./office/add-in";
import type { Ribbon } from "./ribbon/draw-ribbon";
import type { Manifest, RibbonAction } from "./ribbon/read-manifest";
import { askSave } from "./shell/ask-save";
import { part } from "./shell/element";
import type { MessageBar } from "./shell/message-bar";
import { reportDefect, reportUnknown } from "./shell/report-defect";
import type { StatusBar } from "./shell/status-bar";
import { figuresText, selectionFigures } from "./shell/status-bar";
import type { TitleBar } from "./shell/title-bar";

/** The sheet of the sample that says at a glance what the product is about: members, votes, grades, and mistakes to find. */
const firstShown = "民主评议";

/** Name of a workbook that the add-in makes, until it is saved under another. */
const newName = "工作簿2.xlsx";

/** Milliseconds for the host's answer to reach the add-in. */
const answerPause = 300;

export interface ProgramParts {
  readonly engine: GridEngine;
  readonly manifest: Manifest;
  readonly ribbon: Ribbon;
  readonly title: TitleBar;
  readonly status: StatusBar;
  readonly messages: MessageBar;
  /** How the host behaves, for the tests; as Excel of today where left out. */
  readonly hostOptions?: HostOptions;
}

interface OpenWorkbook {
  readonly model: WorkbookModel;
  readonly host: ExcelHost;
  readonly grid: WorkbookGrid;
  readonly addIn: AddIn;
}

/** Changes that are in the file when it is saved; where the cursor stands is not worth a question. */
function isContent({ kind }: ModelChange): boolean {
  return kind !== "activated" && kind !== "selected" && kind !== "saved";
}

export class Program {
  readonly #parts: ProgramParts;
  #open: OpenWorkbook | null = null;
  #unsaved = false;
  #dark = false;
  #running = false;
  /** A workbook that the add-in has made and that waits for the end of the command that made it. */
  #made: Uint8Array | null = null;
  #figures: number | null = null;
  /** Where the open workbook is saved; null for one that is in no file yet, or whose file cannot be told. */
  #place: FileSystemFileHandle | null = null;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
  }

  get workbook(): OpenWorkbook {
    if (!this.#open) throw new Error("No workbook is open.");
    return this.#open;
  }

  get hasUnsaved(): boolean {
    return this.#unsaved;
  }

  /** Puts a workbook in place of the open one. The pane, where it was open, opens again beside it. */
  show(model: WorkbookModel, paneOpen = this.#open?.addIn.isPaneOpen ?? true): void {
    const { engine, manifest, messages, status, title } = this.#parts;
    this.#open?.addIn.dispose();
    this.#open?.grid.dispose();
    const host = createHost(model, this.#parts.hostOptions);
    const grid = new WorkbookGrid(engine, model, {
      onProblem: (message) => messages.show("warning", message),
      onEditing: (editing) => {
        // Excel refuses the add-in's requests while a cell is being edited; so does this host.
        host.state.cellEditMode = editing;
        status.setState(editing ? "正在编辑单元格" : "就绪");
      },
      promptElement: part("cell-prompt"),
      gridArea: part("grid-area"),
    });
    const addIn = new AddIn(host, {
      solutionId: manifest.id,
      commandsUrl: manifest.commandsUrl,
      paneHolder: part("pane"),
      isDark: () => this.#dark,
      onUnknown: reportUnknown,
    });
    this.#open = { model, host, grid, addIn };
    this.#place = null;
    host.onNewWorkbook((file) => {
      this.#made = file;
      // Not before the answer has reached the add-in: its pages go with the old workbook.
      if (!this.#running) setTimeout(() => void this.#openMade(), answerPause);
    });
    model.onChange((change) => {
      if (isContent(change)) this.#setUnsaved(true);
      if (change.kind === "rows" || change.kind === "columns") {
        const unmoved = unmovedText(model, change.sheet);
        if (unmoved !== null) messages.show("warning", unmoved);
      }
      if (change.kind !== "format") this.#showFigures();
    });
    this.#setUnsaved(false);
    title.setName(model.name);
    status.setState("就绪");
    this.#showFigures();
    if (paneOpen) this.showPane(manifest.paneUrl);
    else this.hidePane();
  }

  #setUnsaved(unsaved: boolean): void {
    this.#unsaved = unsaved;
    this.#parts.title.setSaved(!unsaved);
  }

  #showFigures(): void {
    this.#figures ??= window.setTimeout(() => {
      this.#figures = null;
      const { model } = this.workbook;
      this.#parts.status.setFigures(figuresText(selectionFigures(model, model.active, model.active.selection)));
      this.#parts.status.setKept(keptText(model, model.active, model.active.selection));
    }, 60);
  }

  // The pane

  showPane(url: string): void {
    part("pane").hidden = false;
    part("splitter").hidden = false;
    this.workbook.addIn.showPane(url);
    this.#parts.title.setPaneOpen(true);
  }

  hidePane(): void {
    this.workbook.addIn.closePane();
    part("pane").hidden = true;
    part("splitter").hidden = true;
    this.#parts.title.setPaneOpen(false);
  }

  togglePane(): void {
    if (this.workbook.addIn.isPaneOpen) this.hidePane();
    else this.showPane(this.#parts.manifest.paneUrl);
  }

  setDark(dark: boolean): void {
    this.#dark = dark;
    document.documentElement.classList.toggle("is-dark", dark);
    this.#parts.engine.api.toggleDarkMode(dark);
    this.workbook.addIn.applyTheme();
  }

  // The ribbon

  async act(action: RibbonAction, controlId: string): Promise<void> {
    if (action.kind === "pane") {
      this.showPane(action.url);
      return;
    }
    if (this.#running) return;
    const { messages, ribbon, status } = this.#parts;
    const { addIn } = this.workbook;
    this.#running = true;
    ribbon.setBusy(controlId);
    status.setState("正在运行命令…");
    try {
      await addIn.runFunction(action.functionName, controlId);
    } catch (error) {
      reportDefect("workbench", error);
      messages.show("error", "这个命令没有运行。请重新打开本页再试；仍不行时，把本页的网址和命令名称发给管理人员。");
    } finally {
      this.#running = false;
      ribbon.setBusy(null);
      status.setState("就绪");
      // A button that was disabled has lost the keyboard: it goes to the sheet, where the result is.
      if (document.activeElement === document.body) focusGrid();
      await this.#openMade();
    }
  }

  // Files

  /** Opens the workbook that the add-in made, where Excel would show it in a window of its own. */
  async #openMade(): Promise<void> {
    const file = this.#made;
    this.#made = null;
    if (!file) return;
    const { messages } = this.#parts;
    const old = this.workbook.model.name;
    if (!(await this.#mayReplace())) {
      messages.show("warning", `新工作簿没有打开，“${old}”原样未动。保存后再运行一次即可打开。`);
      return;
    }
    if (!(await this.openBytes(file, newName))) return;
    // It is in no file yet.
    this.#setUnsaved(true);
    messages.show("done", `已打开新工作簿，还没有保存；保存前请核对。“${old}”没有改动。`);
  }

  /** Takes the text of an open cell editor over, so that it is part of what is saved or asked about. */
  async #endEditing(): Promise<void> {
    const workbook = this.#parts.engine.api.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** Whether another workbook may take the place of the open one; asks where something would be lost. */
  async #mayReplace(): Promise<boolean> {
    await this.#endEditing();
    if (!this.#open || !this.#unsaved) return true;
    const answer = await askSave(this.#open.model.name);
    if (answer === "save") return this.save();
    return answer === "discard";
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    const { messages, status } = this.#parts;
    status.setState(`正在打开“${name}”…`);
    const opened: Opened = await openWorkbook(bytes, name);
    status.setState("就绪");
    if (!opened.ok) {
      messages.show("error", opened.message);
      return false;
    }
    messages.clear();
    this.show(opened.model);
    if (opened.warning !== null) messages.show("warning", opened.warning);
    return true;
  }

  /** @param place - where the file stands, to save it there again */
  async openFile(file: File, place: FileSystemFileHandle | null = null): Promise<void> {
    if (!(await this.#mayReplace())) return;
    if (!(await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name))) return;
    // A file of another kind is saved as a new .xlsx beside it.
    this.#place = this.workbook.model.name === file.name ? place : null;
  }

  /** Opens a file where it stands. */
  async openPlace(place: FileSystemFileHandle): Promise<void> {
    await this.openFile(await place.getFile(), place);
  }

  /** Asks for a file with the browser's own window. @returns false where the browser has none */
  async chooseAndOpen(): Promise<boolean> {
    if (!savesInPlace()) return false;
    const place = await chooseFilePlace();
    if (place) await this.openPlace(place);
    return true;
  }

  async create(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    this.#parts.messages.clear();
    this.show(emptyWorkbook());
  }

  #showSheet(name: string): void {
    const { model } = this.workbook;
    const sheet = model.sheetByName(name);
    if (!sheet) return;
    // The first cell to fill in, below title and header.
    sheet.selection = { row: 3, column: 1, rowCount: 1, columnCount: 1 };
    model.setActive(sheet, "api");
  }

  /** Opens the sample workbook of the site; an empty one where it cannot be had. */
  async openSample(): Promise<void> {
    if (!(await this.#mayReplace())) return;
    const name = "示例工作簿.xlsx";
    try {
      const response = await fetch(new URL(`../sample/${encodeURIComponent(name)}`, location.href));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      if (await this.openBytes(new Uint8Array(await response.arrayBuffer()), name)) {
        this.#showSheet(firstShown);
        return;
      }
    } catch (error) {
      reportDefect("workbench", error);
      this.#parts.messages.show("warning", "示例工作簿没有取到，已新建空白工作簿。");
    }
    if (!this.#open) this.show(emptyWorkbook());
  }

  /** Puts the file where it belongs: in its place, where the clerk says, or among the downloads. */
  async #put(bytes: Uint8Array, name: string): Promise<boolean> {
    const { messages, title } = this.#parts;
    const { model } = this.workbook;
    let place = name === this.#place?.name ? this.#place : null;
    if (place && !(await mayWrite(place))) {
      messages.show("warning", `浏览器没有允许写入“${name}”，还没有保存。再点一次“保存”，选“允许”；或点“另存为”。`);
      return false;
    }
    if (!place && savesInPlace()) {
      place = await chooseSavePlace(name);
      if (!place) return false;
    }
    if (place) {
      await writeToPlace(place, bytes);
      this.#place = place;
      model.name = place.name;
      title.setName(model.name);
      messages.show("done", `已保存“${place.name}”。`);
    } else {
      download(bytes, name);
      messages.show("done", `已保存为“${name}”，在浏览器的下载文件夹中。`);
    }
    this.#setUnsaved(false);
    return true;
  }

  /** Saves under another name: asks for it where the browser can. */
  async saveAs(): Promise<boolean> {
    const place = this.#place;
    this.#place = null;
    const saved = await this.save();
    if (!saved) this.#place = place;
    return saved;
  }

  /** Saves under the workbook's name. @returns whether the file was written */
  async save(): Promise<boolean> {
    const { messages, status } = this.#parts;
    await this.#endEditing();
    const { model } = this.workbook;
    status.setState("正在保存…");
    try {
      let bytes: Uint8Array;
      let name = model.name;
      try {
        bytes = await xlsxBytes(model);
      } catch (error) {
        reportDefect("saving into the opened file", error);
        // The original stays as it is: what could not be changed must not be written over.
        this.#place = null;
        bytes = await newXlsxBytes(model);
        name = savedName(name, false);
        const lost = "原文件里的图片、批注、图表等不显示的内容没有带上，原文件不变。请保留原文件。";
        messages.show("warning", `“${model.name}”没有能在原文件上修改，已另存为新文件：${lost}`);
      }
      return await this.#put(bytes, name);
    } catch (error) {
      reportDefect("workbench", error);
      messages.show("error", `“${model.name}”没有保存成功，内容仍在这里。请关闭其他程序腾出内存后再试。`);
      return false;
    } finally {
      status.setState("就绪");
    }
  }
}
