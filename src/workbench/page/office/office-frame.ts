/**
 * An iframe with a page of the add-in, unmodified, in which office.js finds what Excel for Mac gives a web view:
 * `window.webkit.messageHandlers.Agave`.
 *
 * A new iframe starts with an empty document of this page's origin; its first navigation to a page of the same origin
 * keeps the window object. So what is put on the window right after the iframe came into the document is there when the
 * page's first script runs. A page that reloads itself gets a new window without it: then the iframe is made anew.
 */

export interface OfficeFrame {
  /** The iframe now; another one after the page has reloaded itself. */
  readonly frame: HTMLIFrameElement;
  /** Calls the function of this dotted name on the page's window. */
  readonly answer: (functionName: string, args: readonly unknown[]) => void;
  /** Takes the page away; later answers go nowhere. */
  close(): void;
}

export interface OfficeFrameOptions {
  readonly title: string;
  readonly className: string;
  /** Gets every message of the page's office.js, one task after it was sent, as from another process. */
  readonly onMessage: (message: string) => void;
  /** The page's iframe is new: the first time, and after a reload. */
  readonly onMount: (frame: HTMLIFrameElement) => void;
}

/** The address of a page as Excel for Mac opens it. */
export function macAddress(url: string, base: string): string {
  const address = new URL(url, base);
  const query = "_host_Info=Excel$Mac$16.00$zh-CN$telemetry$$$0";
  address.search = address.search === "" ? `?${query}` : `${address.search}&${query}`;
  return address.href;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === "object" || typeof value === "function") && value !== null;
}

/** Calls `OSFWebkit.x.y(…)` on a window; a page that is not that far yet, or gone, has no such function. */
function callByName(view: Window, functionName: string, args: readonly unknown[]): void {
  let holder: unknown = null;
  let target: unknown = view;
  for (const name of functionName.split(".")) {
    holder = target;
    target = isRecord(target) ? target[name] : undefined;
  }
  if (typeof target === "function") Reflect.apply(target, holder, args);
}

/** Opens a page of the add-in in an iframe at the end of the holder. */
export function openOfficeFrame(holder: HTMLElement, url: string, options: OfficeFrameOptions): OfficeFrame {
  let isOpen = true;
  let address = macAddress(url, location.href);
  const mount = (): HTMLIFrameElement => {
    const made = document.createElement("iframe");
    made.title = options.title;
    made.className = options.className;
    made.src = address;
    holder.append(made);
    const view = made.contentWindow;
    if (!view) throw new Error("The frame has no window.");
    const postMessage = (message: unknown) => {
      // Text only: objects of the page must not be kept here.
      const text = typeof message === "string" ? message : JSON.stringify(message);
      setTimeout(() => {
        if (isOpen) options.onMessage(text);
      }, 0);
    };
    // With its full dialog API the library asks the host to open windows, instead of opening them itself.
    Object.assign(view, { webkit: { messageHandlers: { Agave: { postMessage } } }, _enableFullDialogAPI: true });
    made.addEventListener("load", () => {
      const loaded = made.contentWindow;
      if (!isOpen || !loaded || "webkit" in loaded) return;
      address = loaded.location.href;
      made.remove();
      frame = mount();
    });
    options.onMount(made);
    return made;
  };
  let frame = mount();
  return {
    get frame() {
      return frame;
    },
    answer: (functionName, args) => {
      setTimeout(() => {
        if (isOpen && frame.contentWindow) callByName(frame.contentWindow, functionName, args);
      }, 0);
    },
    close: () => {
      isOpen = false;
      frame.remove();
    },
  };
}
