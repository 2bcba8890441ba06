/** Draws the ribbon of a manifest: groups with large buttons, menus that open below, tips, and a busy state. */
import { element } from "../shell/element";
import type { Manifest, RibbonAction, RibbonButton, RibbonItem, RibbonMenu } from "./read-manifest";
import { iconFor } from "./read-manifest";

export interface Ribbon {
  readonly element: HTMLElement;
  /** While a command runs every control is disabled and the running one shows it. */
  setBusy(controlId: string | null): void;
}

function tipOf({ tipTitle, tip }: RibbonItem): string {
  return tip === "" ? tipTitle : `${tipTitle}\n${tip}`;
}

function icon(item: RibbonItem, pixels: number): HTMLImageElement {
  const image = element("img", { attributes: { alt: "", width: String(pixels), height: String(pixels) } });
  image.src = iconFor(item.icons, pixels * Math.max(1, window.devicePixelRatio));
  return image;
}

export function drawRibbon(manifest: Manifest, onAction: (action: RibbonAction, controlId: string) => void): Ribbon {
  const controls: HTMLButtonElement[] = [];
  let openMenu: (() => void) | null = null;

  const button = (item: RibbonItem, className: string, pixels: number): HTMLButtonElement => {
    const made = element(
      "button",
      { className, title: tipOf(item), attributes: { type: "button", "data-control": item.id } },
      icon(item, pixels),
      element("span", { className: "control-label", text: item.label }),
    );
    controls.push(made);
    return made;
  };

  const plainButton = (item: RibbonButton): HTMLElement => {
    const made = button(item, "ribbon-button", 32);
    made.addEventListener("click", () => onAction(item.action, item.id));
    return made;
  };

  const menuButton = (menu: RibbonMenu): HTMLElement => {
    const made = button(menu, "ribbon-button has-menu", 32);
    made.setAttribute("aria-haspopup", "menu");
    made.setAttribute("aria-expanded", "false");
    const list = element("div", { className: "ribbon-menu", attributes: { role: "menu", "aria-label": menu.label } });
    list.hidden = true;
    const items = menu.items.map((item) => {
      const entry = button(item, "ribbon-menu-item", 20);
      entry.setAttribute("role", "menuitem");
      entry.addEventListener("click", () => {
        close();
        onAction(item.action, item.id);
      });
      return entry;
    });
    list.append(...items);
    const close = () => {
      list.hidden = true;
      made.setAttribute("aria-expanded", "false");
      openMenu = null;
    };
    const open = () => {
      openMenu?.();
      list.hidden = false;
      made.setAttribute("aria-expanded", "true");
      openMenu = close;
      items[0]?.focus();
    };
    made.addEventListener("click", () => (list.hidden ? open() : close()));
    list.addEventListener("keydown", (event) => {
      const at = items.findIndex((item) => item === document.activeElement);
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (event.key === "Escape") {
        event.preventDefault();
        close();
        made.focus();
      } else if (step !== 0) {
        event.preventDefault();
        items[(at + step + items.length) % items.length]?.focus();
      }
    });
    return element("div", { className: "ribbon-menu-holder" }, made, list);
  };

  document.addEventListener("pointerdown", (event) => {
    const inMenu = event.target instanceof Element && event.target.closest(".ribbon-menu-holder");
    if (!inMenu) openMenu?.();
  });
  // A click into the pane or the grid's own frames does not reach this document.
  window.addEventListener("blur", () => openMenu?.());

  const groups = manifest.groups.map((group) =>
    element(
      "section",
      { className: "ribbon-group", attributes: { "aria-label": group.label } },
      element(
        "div",
        { className: "ribbon-controls" },
        ...group.controls.map((control) => (control.kind === "menu" ? menuButton(control) : plainButton(control))),
      ),
      element("div", { className: "ribbon-group-label", text: group.label }),
    ),
  );
  const tab = element("div", {
    className: "ribbon-tab",
    text: manifest.tabLabel,
    attributes: { role: "heading", "aria-level": "2" },
  });
  const body = element("div", { className: "ribbon-groups" }, ...groups);
  return {
    element: element("div", { className: "ribbon-body" }, element("div", { className: "ribbon-tabs" }, tab), body),
    setBusy: (controlId) => {
      for (const control of controls) {
        control.disabled = controlId !== null;
        control.classList.toggle("is-running", control.dataset.control === controlId);
      }
    },
  };
}
