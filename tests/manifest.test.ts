// What the XML schema does not catch in manifest.xml: ids without a resource, missing icon sizes, http addresses, texts
// that Office cuts off, and ribbon functions that nobody registers.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { renderManifest } from "../scripts/ribbon/manifest";
import { renderManual } from "../scripts/ribbon/manual-table";
import { ribbonGroups } from "../src/app/commands/command";
import { paneButtons } from "../src/app/commands/pane-buttons";
import { commands } from "../src/app/commands/registry";
import { forms } from "../src/contract/forms";

const root = resolve(__dirname, "..");
const base = "https://localhost:3000/";
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new JSDOM(text, { contentType: "text/xml" }).window.document;

function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagName(name)];
}

function first(elements: readonly Element[]): Element {
  const [element] = elements;
  if (!element) throw new Error("The manifest lacks an element that this test looks at.");
  return element;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}> has no ${name}.`);
  return value;
}

/** Resource id to its default value, for one kind of resource. */
function resources(kind: string): ReadonlyMap<string, string> {
  return new Map(all(kind).flatMap((list) => childrenOf(list).map((one) => [attribute(one, "id"), valueOf(one)])));
}

function childrenOf(element: Element): Element[] {
  return [...element.children];
}

function valueOf(element: Element): string {
  return attribute(element, "DefaultValue");
}

const images = resources("bt:Images");
const urls = resources("bt:Urls");
const shortStrings = resources("bt:ShortStrings");
const longStrings = resources("bt:LongStrings");

/** The text behind `<Label resid>` directly below an element. */
function labelOf(element: Element): string {
  const label = childrenOf(element).find((child) => child.localName === "Label");
  return shortStrings.get(label ? attribute(label, "resid") : "") ?? "";
}

/** Width and height that a PNG states in its header. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("is well-formed and asks for ExcelApi 1.9", () => {
  expect(manifest.documentElement.localName).toBe("OfficeApp");
  const set = all("Set").find((one) => one.getAttribute("Name") === "ExcelApi");
  expect(set?.getAttribute("MinVersion")).toBe("1.9");
});

test("has its elements in the order that the schema fixes", () => {
  const order = childrenOf(manifest.documentElement).map((child) => child.localName);
  expect(order).toEqual([
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions"],
    "VersionOverrides",
  ]);
  for (const tab of all("CustomTab")) {
    const names = childrenOf(tab).map((child) => child.localName);
    expect(names.lastIndexOf("Group")).toBeLessThan(names.indexOf("Label"));
  }
});

test("every resource id that is used exists, every one that exists is used, and none is over 32 characters", () => {
  const defined = [...images.keys(), ...urls.keys(), ...shortStrings.keys(), ...longStrings.keys()];
  const used = [...text.matchAll(/\sresid="([^"]+)"/g)].map((match) => match[1] ?? "");
  expect([...new Set(used)].filter((id) => !defined.includes(id))).toEqual([]);
  expect(defined.filter((id) => !used.includes(id))).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test("ids of tab, groups and controls are unique and not over 125 characters", () => {
  const ids = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => all(name)).map((one) => attribute(one, "id"));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => id.length > 125)).toEqual([]);
});

test("texts fit: short ones 125, long ones 250 characters", () => {
  expect([...shortStrings.values()].filter((value) => value.length === 0 || value.length > 125)).toEqual([]);
  expect([...longStrings.values()].filter((value) => value.length === 0 || value.length > 250)).toEqual([]);
  expect(valueOf(first(all("Description"))).length).toBeLessThanOrEqual(250);
});

test("every address is https, and every file of the site that it names is in assets or built", () => {
  const addresses = all("*").flatMap((one) => {
    const value = one.getAttribute("DefaultValue") ?? "";
    return /^[a-z]+:/i.test(value) ? [value] : [];
  });
  expect(addresses.length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  const built = new Set(["taskpane.html", "commands.html", "manual.html"]);
  const missing = addresses
    .map((address) => address.slice(base.length).replace(/[#?].*$/, ""))
    .filter((path) => !built.has(path) && !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test("every icon has 16, 32 and 80 px and each picture is as large as it says", () => {
  const icons = all("Icon");
  expect(icons.length).toBeGreaterThanOrEqual(commands.length);
  for (const icon of icons) {
    const sizes = childrenOf(icon).map((image) => Number(attribute(image, "size")));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
    for (const image of childrenOf(icon)) {
      const size = Number(attribute(image, "size"));
      const path = (images.get(attribute(image, "resid")) ?? "").slice(base.length);
      expect([path, ...pngSize(join(root, path))]).toEqual([path, size, size]);
    }
  }
  expect(pngSize(join(root, valueOf(first(all("IconUrl"))).slice(base.length)))).toEqual([32, 32]);
  expect(pngSize(join(root, valueOf(first(all("HighResolutionIconUrl"))).slice(base.length)))).toEqual([64, 64]);
});

test("no two commands share an icon", () => {
  const buttons = [...all("Control"), ...all("Item")];
  const pictures = buttons.map((button) => {
    const icon = childrenOf(button).find((child) => child.localName === "Icon");
    return icon ? attribute(first(childrenOf(icon)), "resid") : "";
  });
  expect(pictures.filter((picture, index) => picture === "" || pictures.indexOf(picture) !== index)).toEqual([]);
});

test("every function the ribbon calls is a command, and every command is on the ribbon", () => {
  const called = all("FunctionName").map((one) => one.textContent ?? "");
  expect([...called].sort()).toEqual(commands.map((command) => command.name).sort());
});

test("groups, buttons and menus are those of the declared commands", () => {
  const [tab] = all("CustomTab");
  expect(tab ? labelOf(tab) : "").toBe("组织生活");
  const groups = all("Group").map((group) => [labelOf(group), ...all("Control", group).map(labelOf)]);
  const declared = ribbonGroups.map((group) => [
    group,
    ...commands.filter((command) => command.group === group && !command.form).map(({ label }) => label),
    ...(group === "模板" ? ["单张表格"] : []),
    ...paneButtons.filter((button) => button.group === group).map(({ label }) => label),
  ]);
  expect(groups).toEqual(declared.filter(({ length }) => length > 1));
  for (const button of [...all("Control"), ...all("Item")]) {
    const name = all("FunctionName", button)[0]?.textContent;
    if (!name || button.getAttribute("xsi:type") === "Menu") continue;
    expect(labelOf(button)).toBe(commands.find((command) => command.name === name)?.label);
  }
  expect(all("Item").map(labelOf)).toEqual(forms.map((form) => form.sheet));
});

test("manifest.xml and the manual's table are what npm run ribbon makes", () => {
  expect(renderManifest(text)).toBe(text);
  const manual = readFileSync(join(root, "docs/manual.md"), "utf8");
  expect(renderManual(manual)).toBe(manual);
  for (const { label, form } of commands) {
    if (!form) expect(manual).toContain(`| **${label}** |`);
  }
});

test("short commands run on their own page, never on the pane's", () => {
  const page = urls.get(attribute(first(all("FunctionFile")), "resid"));
  expect(page).toBe(`${base}commands.html`);
  for (const action of all("Action")) {
    const location = all("SourceLocation", action)[0];
    if (location) expect(urls.get(attribute(location, "resid"))).toMatch(/\/taskpane\.html(#\w+)?$/);
  }
});
