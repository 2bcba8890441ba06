/**
 * Starts a browser on the built site for the end-to-end tests. The browser comes from this machine, or from
 * @sparticuz/chromium where none is installed; without one the tests fail, they are never skipped.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, extname, join, resolve } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";

const dist = resolve(__dirname, "../../dist");
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome.exe"];
/** Switches that keep Chromium to itself. */
export const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** The built site, file by file. */
function createSite() {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = resolve(dist, `.${decodeURIComponent(pathname)}`);
    readFile(path.startsWith(dist) ? path : dist)
      .then((bytes) =>
        response.setHeader("Content-Type", types[extname(path)] ?? "application/octet-stream").end(bytes),
      )
      .catch(() => response.writeHead(404).end());
  });
}

/** The browser of this machine, or the packed one. */
export async function browserPath(): Promise<string> {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

export interface Workbench {
  readonly page: Page;
  /** Errors that the page and its frames reported. */
  readonly errors: readonly string[];
  /** The pane's document, once it is there. */
  pane(): Promise<Frame>;
  /** Opens the page anew: `?workbook=empty` for an empty workbook. */
  load(query?: string): Promise<void>;
  /** Stops the server: from here on there is no network. */
  stopServing(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts server and browser; call `load` before anything else.
 *
 * @param isApp - with service worker and file pickers; without, as in a browser that has neither
 */
export async function startWorkbench(isApp = false): Promise<Workbench> {
  if (!existsSync(join(dist, "workbench", "index.html"))) {
    throw new Error("dist/ is missing: run node scripts/test.mjs, or npm run build -- --env officeJs=local first.");
  }
  const server = createSite();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({ executablePath: await browserPath(), args: quiet });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: isApp ? "allow" : "block",
  });
  if (!isApp) {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
  }
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const stopServing = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  return {
    page,
    errors,
    pane: async () => {
      const frame = await page.waitForSelector("#pane iframe", { state: "attached" });
      const content = await frame.contentFrame();
      if (!content) throw new Error("The pane has no document.");
      return content;
    },
    load: async (query = "") => {
      await page.goto(`http://127.0.0.1:${port}/workbench/index.html${query}`);
      await page.waitForFunction(() => "__workbench" in window, undefined, { timeout: 60_000 });
    },
    stopServing,
    close: async () => {
      await browser.close();
      await stopServing();
    },
  };
}
