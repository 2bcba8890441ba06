/**
 * Answers what the unmodified office.js posts when it believes to be in Excel for Mac: messages to the WebKit handler
 * "Agave". One bridge belongs to one page of the add-in (the pane, the commands page); several may share a host.
 */
import { isRecord } from "./arguments";
import type { ExcelHost } from "./create-host";
import type { EventEntry } from "./host-events";

/** Kinds of messages (`OSFWebkit.MethodId` in the client library). */
const methods = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** Numbers of calls (`OSF.DDA.MethodDispId`) and events (`OSF.DDA.EventDispId`). */
const calls = { richApi: 93, commandCompleted: 94 } as const;
const events = { dialogMessage: 10, richApiMessage: 33, commandInvoked: 39 } as const;

/** A call for the page to make: the function of this (dotted) name on its window, with these two arguments. */
export interface MacCall {
  readonly callbackFunction: string;
  readonly callbackId: string;
  readonly payload: unknown;
}

export interface MacBridgeOptions {
  /** Takes a call that no message asked for: an event. */
  readonly post: (call: MacCall) => void;
  /** Address of the workbook as Office tells it: by default the workbook's name. */
  readonly documentUrl?: string;
  readonly locale?: string;
  /** Id of the add-in, as in its manifest. */
  readonly solutionId?: string;
  /** Settings of the document (`Office.context.document.settings`) that are there at the start. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Told when the add-in saves its document settings. */
  readonly onSettings?: (settings: ReadonlyMap<string, string>) => void;
  /**
   * Shows a window of the add-in's and takes it away again; without it none is offered. It is opened by registering for its
   * messages (the library's full dialog API).
   */
  readonly dialog?: { show(url: string): void; close(): void };
  /** Told of every message kind that the bridge does not know; it is answered as an error. */
  readonly onUnknown?: (what: string) => void;
}

export interface MacBridge {
  /**
   * Answers a message (the JSON text that the page posted, or what it says).
   * @returns the call that the page must make, or null where it waits for none
   */
  handle(message: unknown): Promise<MacCall | null>;
  /**
   * Clicks a ribbon button that runs a function of the page. Clicks that come before the page listens wait for it.
   * @param functionName as in the manifest's FunctionName
   * @returns resolved when the function called `event.completed()`; rejected where the page has no such function
   */
  clickRibbonFunction(functionName: string, controlId?: string): Promise<void>;
  /** Whether the page listens to clicks already. */
  readonly listensToRibbon: boolean;
  /** Cuts the page off; clicks that wait are rejected. */
  dispose(): void;
}

interface Registration {
  readonly callbackFunction: string;
  readonly callbackId: string;
}

interface Click {
  readonly id: string;
  readonly functionName: string;
  readonly controlId: string;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  sent: boolean;
}

function textField(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}

/** The application context, by the indexes of `OSFWebkit.AppContextProperties`. */
function contextOf(host: ExcelHost, options: MacBridgeOptions, settings: ReadonlyMap<string, string>): unknown[] {
  const context = new Array<unknown>(24).fill(null);
  const locale = options.locale ?? "zh-CN";
  context[0] = [[...settings.keys()], [...settings.values()]];
  context[1] = options.solutionId ?? "workbench";
  context[2] = 1; // Excel
  context[3] = 16;
  context[4] = 0;
  context[5] = 0;
  context[6] = 1;
  context[7] = 0;
  context[8] = locale;
  context[9] = locale;
  context[10] = 0;
  context[11] = options.documentUrl ?? host.model.name;
  context[12] = 0;
  context[13] = 0;
  context[14] = "";
  context[15] = 1;
  context[16] = "";
  context[17] = "workbench";
  context[18] = false;
  context[19] = false;
  // Nothing is claimed but what the host does.
  context[20] = JSON.stringify({
    ExcelApi: host.apiSet,
    RibbonApi: "1.1",
    AddinCommands: "1.1",
    Settings: "1.1",
    ...(options.dialog && { DialogApi: "1.1" }),
  });
  context[21] = "";
  context[22] = "16.89.0.0";
  context[23] = 0;
  return context;
}

/** The address out of what the library asks to be shown: JSON with `url`. */
function dialogAddress(targetId: unknown): string {
  const asked: unknown = typeof targetId === "string" ? JSON.parse(targetId) : targetId;
  return isRecord(asked) ? textField(asked, "url") : "";
}

/** An event of the Rich API as the library's RichApiMessageEventArgs reads it. */
function entryForMac({ messageCategory, messageType, targetId, message }: EventEntry, id: number): unknown[] {
  return [messageCategory, messageType, targetId, message, id, false];
}

/** Makes the bridge of one page. */
export function createMacBridge(host: ExcelHost, options: MacBridgeOptions): MacBridge {
  let settings: ReadonlyMap<string, string> = new Map(options.settings);
  const registered = new Map<number, Registration>();
  const clicks = new Map<string, Click>();
  let nextId = 1;

  function raise(event: number, payload: unknown): void {
    const registration = registered.get(event);
    if (registration) options.post({ ...registration, payload: [payload, event] });
  }

  const stopEvents = host.onEvents((entries) => {
    raise(
      events.richApiMessage,
      entries.map((entry) => entryForMac(entry, nextId++)),
    );
  });

  function sendClicks(): void {
    if (!registered.has(events.commandInvoked)) return;
    for (const click of clicks.values()) {
      if (click.sent) continue;
      click.sent = true;
      const source = JSON.stringify({ source: { id: click.controlId } });
      raise(events.commandInvoked, [click.id, click.functionName, source]);
    }
  }

  function completed(args: readonly unknown[]): void {
    const click = clicks.get(String(args[0]));
    if (!click) return;
    clicks.delete(click.id);
    if (args[1] === 0) click.resolve();
    else click.reject(new Error(`The page has no function "${click.functionName}" (code ${String(args[1])}).`));
  }

  function execute(params: Readonly<Record<string, unknown>>): unknown {
    const args: readonly unknown[] = Array.isArray(params.apiArgs) ? params.apiArgs : [];
    switch (params.id) {
      case calls.richApi: {
        const [request] = args;
        const body: unknown = Array.isArray(request) ? request[4] : undefined;
        if (typeof body !== "string") throw new Error("A Rich API request without a body.");
        return [0, [0, [200, [], host.process(body)]]];
      }
      case calls.commandCompleted:
        completed(args);
        return [0];
      default:
        options.onUnknown?.(`execute ${String(params.id)}`);
        // 5001: an internal error, as the library knows it.
        return [5001];
    }
  }

  function writeSettings(params: Readonly<Record<string, unknown>>): unknown {
    const keys: readonly unknown[] = Array.isArray(params.keys) ? params.keys : [];
    const values: readonly unknown[] = Array.isArray(params.values) ? params.values : [];
    settings = new Map(keys.map((key, index) => [String(key), String(values[index])]));
    options.onSettings?.(settings);
    return [0];
  }

  function answer(methodId: unknown, message: Readonly<Record<string, unknown>>): unknown {
    const params = isRecord(message.params) ? message.params : {};
    const event = typeof params.id === "number" ? params.id : -1;
    switch (methodId) {
      case methods.getContext:
        return contextOf(host, options, settings);
      case methods.execute:
        return execute(params);
      case methods.registerEvent:
        // Events are called with the id of the message that registered them.
        registered.set(event, {
          callbackFunction: textField(message, "eventCallbackFunction"),
          callbackId: textField(message, "callbackId"),
        });
        if (event === events.dialogMessage) options.dialog?.show(dialogAddress(params.targetId));
        return [0];
      case methods.unregisterEvent:
        if (event === events.dialogMessage) options.dialog?.close();
        registered.delete(event);
        return [0];
      case methods.writeSettings:
        return writeSettings(params);
      default:
        options.onUnknown?.(`method ${String(methodId)}`);
        return [5001];
    }
  }

  return {
    // Asynchronous as a real host: the page gets its answer after its own turn has ended.
    async handle(posted) {
      const message: unknown = typeof posted === "string" ? JSON.parse(posted) : posted;
      if (!isRecord(message)) throw new Error("Not a message of the client library.");
      await Promise.resolve();
      const payload = answer(message.methodId, message);
      if (message.methodId === methods.registerEvent) setTimeout(sendClicks, 0);
      const callbackFunction = textField(message, "callbackFunction");
      if (callbackFunction === "") return null;
      return { callbackFunction, callbackId: textField(message, "callbackId"), payload };
    },
    clickRibbonFunction: (functionName, controlId = functionName) =>
      new Promise<void>((resolve, reject) => {
        const id = `click-${nextId++}`;
        clicks.set(id, { id, functionName, controlId, resolve, reject, sent: false });
        sendClicks();
      }),
    get listensToRibbon() {
      return registered.has(events.commandInvoked);
    },
    dispose: () => {
      stopEvents();
      registered.clear();
      for (const click of clicks.values()) click.reject(new Error("The page was closed."));
      clicks.clear();
    },
  };
}
