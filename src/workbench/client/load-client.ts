/**
 * Microsoft's own client library in Node, unmodified, bound to a host: what it sends is answered by the host of this
 * workbench. Used by the tests and by `npm run demo`. Several clients in one process know nothing of each other.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM } from "jsdom";
import { coversSet } from "../host/host-session";
import type { ExcelHost } from "../host/create-host";

/** What `Office` offers here: requirement sets, as the adapter asks for them. */
export interface ClientOffice {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly platform: string;
    readonly host: string;
  };
  readonly onReady: (callback?: (info: { host: string; platform: string }) => unknown) => Promise<{
    host: string;
    platform: string;
  }>;
}

export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: ClientOffice;
  /** Cuts the client off from the host's events. */
  dispose(): void;
}

/** Names the library must take from the realm of the caller, so that its objects are ordinary ones here. */
const ownNames = new Set(
  "Object Array Function JSON Math Promise Date RegExp String Number Boolean Error TypeError RangeError Symbol Map Set WeakMap WeakSet parseInt parseFloat isNaN isFinite setTimeout clearTimeout setInterval clearInterval encodeURIComponent decodeURIComponent encodeURI decodeURI undefined NaN Infinity eval escape unescape console".split(
    " ",
  ),
);

type Evaluate = (this: object, scope: object) => void;
let evaluate: Evaluate | null = null;

/**
 * The library as a function of its global scope. Evaluated in the caller's realm: in a realm of its own it would take
 * the plain objects of the caller (`Excel.run({ delayForCellEdit: true }, …)`) for something else and refuse them.
 */
function library(): Evaluate {
  if (!evaluate) {
    const require = createRequire(join(process.cwd(), "package.json"));
    const file = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.debug.js");
    const source = readFileSync(file, "utf8");
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the library is a script that expects to be global
    evaluate = new Function("scope", `with (scope) { ${source}\n }`) as Evaluate;
  }
  return evaluate;
}

interface Bridge {
  sendMessageToHost(json: string): void;
  /** Set by the library. */
  onMessageFromHost?: (json: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

function bridgeTo(host: ExcelHost): Bridge {
  const bridge: Bridge = {
    sendMessageToHost(json) {
      const { id, type, message } = JSON.parse(json) as BridgeMessage;
      // Answers come later, never inside the call, as from a real host.
      setTimeout(() => {
        const body = host.process(JSON.stringify(message.body));
        // A host that answers nothing leaves the request open: for tests of waiting.
        if (body === "") return;
        bridge.onMessageFromHost?.(JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } }));
      }, 0);
    },
  };
  return bridge;
}

/** Loads the client library and binds it to the host. */
export function loadClient(host: ExcelHost): Promise<ExcelClient> {
  const dom = new JSDOM("<!doctype html><title>host</title>", { url: "https://localhost/" });
  const window: Record<string, unknown> = dom.window;
  const bridge = bridgeTo(host);
  window._richApiNativeBridge = bridge;
  const scope = new Proxy(
    {},
    {
      has: (_target, name) => typeof name === "string" && !ownNames.has(name),
      get: (_target, name) => (typeof name === "string" ? window[name] : undefined),
      set: (_target, name, value) => {
        if (typeof name === "string") window[name] = value;
        return true;
      },
    },
  );
  library().call(window, scope);

  const info = { host: "Excel", platform: "PC" };
  const office: ClientOffice = {
    context: {
      ...info,
      requirements: {
        isSetSupported: (name, version = "1.1") => name === "ExcelApi" && coversSet(host.apiSet, version),
      },
    },
    onReady: async (callback) => {
      await callback?.(info);
      return info;
    },
  };
  // The library asks `window.Office` for requirement sets, as it does inside Office.
  window.Office = office;

  const stopEvents = host.onEvents((entries) => {
    const message = JSON.stringify({ type: 3, message: { entries } });
    setTimeout(() => bridge.onMessageFromHost?.(message), 0);
  });
  return Promise.resolve({
    Excel: window.Excel as typeof Excel,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    Office: office,
    dispose: () => {
      stopEvents();
      dom.window.close();
    },
  });
}

/**
 * Makes the client's `Excel`, `Office` and `OfficeExtension` the globals that an add-in's code uses.
 * @returns a function that puts back what was there
 */
export function useAsGlobals(client: ExcelClient): () => void {
  const names = ["Excel", "Office", "OfficeExtension"] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: client[name], configurable: true, writable: true });
  }
  return () => {
    for (const [index, name] of names.entries()) {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
