/** Reads the add-in's manifest: the custom tab with its groups, buttons and menus, and the pages they work with. */

/** What a control does. */
export type RibbonAction =
  { readonly kind: "function"; readonly functionName: string } | { readonly kind: "pane"; readonly url: string };

export interface RibbonItem {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Addresses of the icon by its size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
}

export interface RibbonButton extends RibbonItem {
  readonly kind: "button";
  readonly action: RibbonAction;
}

export interface RibbonMenu extends RibbonItem {
  readonly kind: "menu";
  readonly items: readonly RibbonButton[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

export interface Manifest {
  readonly id: string;
  readonly displayName: string;
  readonly tabLabel: string;
  readonly groups: readonly RibbonGroup[];
  /** The page with the functions of the ribbon. */
  readonly commandsUrl: string;
  readonly paneUrl: string;
}

function childrenOf(parent: Element | null, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ localName }) => localName === name);
}

function childOf(parent: Element | null, name: string): Element | null {
  return childrenOf(parent, name)[0] ?? null;
}

/**
 * Reads a manifest. Its addresses are those it was built for; they are moved to where this page was loaded from.
 * @param text the XML of the manifest
 * @param site address of the folder that the manifest lies in, with a slash at its end
 * @throws Error where the text is no manifest with a custom tab
 */
export function readManifest(text: string, site: string): Manifest {
  const xml = new DOMParser().parseFromString(text, "text/xml");
  const first = (name: string) => xml.getElementsByTagNameNS("*", name)[0] ?? null;
  const tab = first("CustomTab");
  const source = first("SourceLocation")?.getAttribute("DefaultValue");
  if (!tab || !source || first("parsererror")) throw new Error("The manifest has no custom tab.");

  const builtFor = new URL(".", source).href;
  const here = (url: string) => (url.startsWith(builtFor) ? site + url.slice(builtFor.length) : url);
  const resources = new Map<string, string>();
  for (const entry of [...(first("Resources")?.getElementsByTagName("*") ?? [])]) {
    const id = entry.getAttribute("id");
    const value = entry.getAttribute("DefaultValue");
    if (id !== null && value !== null) resources.set(id, entry.localName === "String" ? value : here(value));
  }
  const resource = (holder: Element | null) => resources.get(holder?.getAttribute("resid") ?? "") ?? "";

  const itemOf = (control: Element): RibbonItem => {
    const tip = childOf(control, "Supertip");
    const icons = childrenOf(childOf(control, "Icon"), "Image").map(
      (image) => [Number(image.getAttribute("size")), resource(image)] as const,
    );
    return {
      id: control.getAttribute("id") ?? "",
      label: resource(childOf(control, "Label")),
      tipTitle: resource(childOf(tip, "Title")),
      tip: resource(childOf(tip, "Description")),
      icons: new Map(icons),
    };
  };
  const buttonOf = (control: Element): RibbonButton => {
    const action = childOf(control, "Action");
    const kind = action?.getAttribute("xsi:type");
    return {
      ...itemOf(control),
      kind: "button",
      action:
        kind === "ShowTaskpane"
          ? { kind: "pane", url: resource(childOf(action, "SourceLocation")) }
          : { kind: "function", functionName: childOf(action, "FunctionName")?.textContent.trim() ?? "" },
    };
  };
  const controlOf = (control: Element): RibbonButton | RibbonMenu =>
    control.getAttribute("xsi:type") === "Menu"
      ? { ...itemOf(control), kind: "menu", items: childrenOf(childOf(control, "Items"), "Item").map(buttonOf) }
      : buttonOf(control);

  return {
    id: childOf(xml.documentElement, "Id")?.textContent.trim() ?? "",
    displayName: first("DisplayName")?.getAttribute("DefaultValue") ?? "",
    tabLabel: resource(childOf(tab, "Label")),
    groups: childrenOf(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: resource(childOf(group, "Label")),
      controls: childrenOf(group, "Control").map(controlOf),
    })),
    commandsUrl: resource(first("FunctionFile")),
    paneUrl: here(source),
  };
}

/** The smallest icon that is at least as large, in device pixels, as it shall be drawn. */
export function iconFor(icons: ReadonlyMap<number, string>, pixels: number): string {
  const sizes = [...icons.keys()].sort((a, b) => a - b);
  const size = sizes.find((one) => one >= pixels) ?? sizes.at(-1);
  return (size === undefined ? undefined : icons.get(size)) ?? "";
}
