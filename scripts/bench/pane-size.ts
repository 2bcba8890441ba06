/** Size of the pane's first load: the page and the scripts and styles it names, compressed as a server would. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes after gzip of the page and of each file it loads at once, without office.js. */
export interface PaneSize {
  readonly total: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** @param dist - the built site; null where it has not been built */
export function paneSize(dist: string): PaneSize | null {
  const page = join(dist, "taskpane.html");
  if (!existsSync(page)) return null;
  const html = readFileSync(page, "utf8");
  const named = [...html.matchAll(/<(?:script|link)[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => /\.(?:js|css)$/.test(name) && !/office\.js$/.test(name) && !name.startsWith("http"));
  const files = ["taskpane.html", ...named].map((name) => ({
    name,
    bytes: gzipSync(readFileSync(join(dist, name))).length,
  }));
  return { total: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
