/** An .xlsx package whose parts are read one by one and changed one by one: texts, relationships, content types. */
import { strFromU8, strToU8 } from "fflate";
import { mergeZip } from "./merge-zip";
import { inflateEntry } from "./repack-zip";
import { attributes } from "./xml";
import { appendInside, childSpans, openTag, prefixOf, rootSpan, tagAttributes, TextEdits } from "./xml-spans";
import type { ZipEntry } from "./zip-directory";
import { readZipDirectory } from "./zip-directory";

export interface PartRelationship {
  readonly id: string;
  readonly type: string;
  /** Path of a part, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

const contentTypes = "[Content_Types].xml";

/** Where the relationships of a part stand; "" is the package itself. */
function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** A relationship's target as a path of the package. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("#")) return target;
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** UTF-8 or, as its first bytes say, UTF-16. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, "");
}

/** A package in memory. Paths are as in relationships; the case of their letters does not matter. */
export class PackageParts {
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #texts = new Map<string, string | undefined>();
  readonly #changed = new Map<string, string | null>();

  /** @throws Error where the bytes are no package */
  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    if (!entries) throw new Error("no zip directory");
    this.#bytes = bytes;
    for (const entry of entries) this.#entries.set(entry.name.toLowerCase(), entry);
  }

  /** The path as the package writes it. */
  #path(path: string): string {
    return this.#entries.get(path.toLowerCase())?.name ?? path;
  }

  /** Paths of all parts that are there now. */
  paths(): string[] {
    const kept = [...this.#entries.values()].map(({ name }) => name).filter((name) => this.#changed.get(name) !== null);
    const added = [...this.#changed].flatMap(([path, text]) =>
      text === null || this.#entries.has(path.toLowerCase()) ? [] : [path],
    );
    return [...kept, ...added];
  }

  has(path: string): boolean {
    const known = this.#path(path);
    return this.#changed.has(known) ? this.#changed.get(known) !== null : this.#entries.has(path.toLowerCase());
  }

  /** The part as text; undefined where there is none. @throws Error where it is damaged */
  text(path: string): string | undefined {
    const known = this.#path(path);
    const changed = this.#changed.get(known);
    if (changed !== undefined) return changed ?? undefined;
    if (!this.#texts.has(known)) {
      const entry = this.#entries.get(known.toLowerCase());
      const content = entry && inflateEntry(this.#bytes, entry);
      if (typeof content === "string") throw new Error(`part ${path} is ${content}`);
      this.#texts.set(known, content && decoded(content));
    }
    return this.#texts.get(known);
  }

  set(path: string, text: string): void {
    const known = this.#path(path);
    if (this.text(known) !== text) this.#changed.set(known, text);
  }

  remove(path: string): void {
    const known = this.#path(path);
    if (this.#entries.has(known.toLowerCase())) this.#changed.set(known, null);
    else this.#changed.delete(known);
  }

  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** Relationships of a part by id; "" is the package. */
  relationships(path: string): PartRelationship[] {
    const xml = this.text(relationshipsPath(path));
    if (xml === undefined) return [];
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    return childSpans(xml, rootSpan(xml)).flatMap((span) => {
      const values = tagAttributes(openTag(xml, span));
      const id = values.get("Id");
      const target = values.get("Target");
      if (id === undefined || target === undefined) return [];
      const external = values.get("TargetMode") === "External";
      return [{ id, type: values.get("Type") ?? "", target: external ? target : resolved(folder, target), external }];
    });
  }

  /** Adds a relationship; a part's target is given as its path. @returns its id */
  addRelationship(path: string, type: string, target: string, external = false): string {
    const rels = relationshipsPath(path);
    const xml =
      this.text(rels) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const taken = new Set(this.relationships(path).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const root = rootSpan(xml);
    const edits = new TextEdits();
    const values = {
      Id: id,
      Type: type,
      Target: external ? target : `/${target}`,
      TargetMode: external ? "External" : undefined,
    };
    appendInside(edits, xml, root, `<${prefixOf(root)}Relationship${attributes(values)}/>`);
    this.set(rels, edits.applied(xml));
    if (this.#contentType(rels) === undefined)
      this.addContentType(rels, "application/vnd.openxmlformats-package.relationships+xml");
    return id;
  }

  removeRelationship(path: string, id: string): void {
    const rels = relationshipsPath(path);
    const xml = this.text(rels);
    if (xml === undefined) return;
    const edits = new TextEdits();
    for (const span of childSpans(xml, rootSpan(xml))) {
      if (tagAttributes(openTag(xml, span)).get("Id") === id) edits.remove(span);
    }
    this.set(rels, edits.applied(xml));
  }

  /** The content type of a part, as an override or by its extension. */
  #contentType(path: string): string | undefined {
    const xml = this.text(contentTypes);
    if (xml === undefined) return undefined;
    const part = `/${path}`.toLowerCase();
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    let usual: string | undefined;
    for (const span of childSpans(xml, rootSpan(xml))) {
      const values = tagAttributes(openTag(xml, span));
      if (values.get("PartName")?.toLowerCase() === part) return values.get("ContentType");
      if (span.local === "Default" && values.get("Extension")?.toLowerCase() === extension)
        usual = values.get("ContentType");
    }
    return usual;
  }

  addContentType(path: string, type: string): void {
    const xml = this.text(contentTypes);
    if (xml === undefined) throw new Error("no content types");
    const root = rootSpan(xml);
    const edits = new TextEdits();
    const values = { PartName: `/${path}`, ContentType: type };
    appendInside(edits, xml, root, `<${prefixOf(root)}Override${attributes(values)}/>`);
    this.set(contentTypes, edits.applied(xml));
  }

  #removeContentType(path: string): void {
    const xml = this.text(contentTypes);
    if (xml === undefined) return;
    const edits = new TextEdits();
    for (const span of childSpans(xml, rootSpan(xml))) {
      if (tagAttributes(openTag(xml, span)).get("PartName")?.toLowerCase() === `/${path}`.toLowerCase())
        edits.remove(span);
    }
    this.set(contentTypes, edits.applied(xml));
  }

  /** A path that no part has: `xl/worksheets/sheet3.xml` for `xl/worksheets/sheet#.xml`. */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace("#", String(number));
      if (!this.has(path) && !this.#entries.has(path.toLowerCase())) return path;
    }
  }

  /** Adds a part with its content type. */
  addPart(path: string, text: string, type: string): void {
    this.set(path, text);
    this.addContentType(path, type);
  }

  /** Every part that can be reached from the package's relationships. */
  #reachable(): Set<string> {
    const found = new Set<string>();
    const open = [""];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      for (const { target, external } of this.relationships(path)) {
        const known = this.#path(target).toLowerCase();
        if (external || found.has(known) || !this.has(target)) continue;
        found.add(known);
        if (this.has(relationshipsPath(target))) open.push(this.#path(target));
      }
    }
    return found;
  }

  /** Carries out a change that takes relationships away, and then takes away the parts that nothing leads to any more. */
  dropping(change: () => void): void {
    const before = this.#reachable();
    change();
    const after = this.#reachable();
    for (const known of before) {
      if (after.has(known)) continue;
      const path = this.#path(known);
      this.remove(path);
      this.remove(relationshipsPath(path));
      this.#removeContentType(path);
    }
  }

  /** The package as bytes; the very bytes it was opened from where nothing changed. */
  bytes(): Uint8Array {
    if (!this.isChanged) return this.#bytes;
    const changes = [...this.#changed].map(
      ([path, text]) => [path, text === null ? null : strToU8(asUtf8(text))] as const,
    );
    return mergeZip(this.#bytes, new Map(changes));
  }
}

/** A text that named another encoding is written as UTF-8. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
}
