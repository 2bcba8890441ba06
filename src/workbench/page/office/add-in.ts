/** The add-in beside one workbook: the pane, and the page that runs the ribbon's functions. Both speak to the same host. */
import type { ExcelHost } from "../../host/create-host";
import type { MacBridge } from "../../host/mac-bridge";
import { addInDialog } from "./add-in-dialog";
import { createMacBridge } from "../../host/mac-bridge";
import { reportDefect } from "../shell/report-defect";
import type { OfficeFrame } from "./office-frame";
import { openOfficeFrame } from "./office-frame";
import { setOfficeTheme } from "./office-theme";

interface Page {
  readonly url: string;
  readonly frame: OfficeFrame;
  readonly bridge: MacBridge;
}

export interface AddInOptions {
  readonly solutionId: string;
  readonly commandsUrl: string;
  /** Where the pane's page goes; the commands page has no face and goes to the body. */
  readonly paneHolder: HTMLElement;
  readonly isDark: () => boolean;
  /** A message of office.js that the host does not know. */
  readonly onUnknown: (what: string) => void;
}

export class AddIn {
  readonly #host: ExcelHost;
  readonly #options: AddInOptions;
  #settings: ReadonlyMap<string, string> = new Map();
  #pane: Page | null = null;
  #commands: Page | null = null;

  constructor(host: ExcelHost, options: AddInOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isPaneOpen(): boolean {
    return this.#pane !== null;
  }

  /** Opens the pane, or leads the open one to another view; a page that is there already is not loaded again. */
  showPane(url: string): void {
    const open = this.#pane;
    if (open && sameDocument(open.url, url)) {
      const view = open.frame.frame.contentWindow;
      const { hash } = new URL(url, location.href);
      if (view && hash !== "") view.location.hash = hash;
      return;
    }
    this.closePane();
    this.#pane = this.#open(this.#options.paneHolder, url, "组织生活助手任务窗格", "pane-page");
  }

  closePane(): void {
    this.#close(this.#pane);
    this.#pane = null;
  }

  /** Runs a function of the ribbon to its end. @throws Error where the commands page has no such function */
  async runFunction(functionName: string, controlId: string): Promise<void> {
    if (!this.#commands) {
      this.#commands = this.#open(document.body, this.#options.commandsUrl, "功能区命令", "commands-page");
    }
    await this.#commands.bridge.clickRibbonFunction(functionName, controlId);
  }

  applyTheme(): void {
    if (this.#pane) setOfficeTheme(this.#pane.frame.frame, this.#options.isDark);
  }

  dispose(): void {
    this.closePane();
    this.#close(this.#commands);
    this.#commands = null;
  }

  #open(holder: HTMLElement, url: string, title: string, className: string): Page {
    const bridge = createMacBridge(this.#host, {
      solutionId: this.#options.solutionId,
      settings: this.#settings,
      onSettings: (settings) => {
        this.#settings = settings;
      },
      onUnknown: this.#options.onUnknown,
      dialog: addInDialog(url),
      post: ({ callbackFunction, callbackId, payload }) => frame.answer(callbackFunction, [callbackId, payload]),
    });
    const frame = openOfficeFrame(holder, url, {
      title,
      className,
      onMount: (made) => setOfficeTheme(made, this.#options.isDark),
      onMessage: (message) => {
        bridge
          .handle(message)
          .then((call) => {
            if (call) frame.answer(call.callbackFunction, [call.callbackId, call.payload]);
          })
          .catch((error: unknown) => reportDefect("a message of office.js", error));
      },
    });
    return { url, frame, bridge };
  }

  #close(page: Page | null): void {
    page?.bridge.dispose();
    page?.frame.close();
  }
}

function sameDocument(a: string, b: string): boolean {
  const [first, second] = [new URL(a, location.href), new URL(b, location.href)];
  return first.pathname === second.pathname && first.search === second.search;
}
