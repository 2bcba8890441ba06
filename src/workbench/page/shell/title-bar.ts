/** Title bar: product mark, name of the workbook and whether it is saved, file actions, view menu. */
import { element } from "./element";

export interface TitleBarActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  /** Files are saved where they stand: 保存 and 另存为 are two things. */
  readonly savesInPlace: boolean;
  readonly create: () => void;
  readonly openSample: () => void;
  readonly togglePane: () => void;
  readonly setDark: (dark: boolean) => void;
}

export interface TitleBar {
  setName(name: string): void;
  setSaved(saved: boolean): void;
  setPaneOpen(open: boolean): void;
}

const icons = {
  open: "M2 4.5A1.5 1.5 0 0 1 3.5 3h2.4l1.6 1.6h5A1.5 1.5 0 0 1 14 6v1H5.2a1.5 1.5 0 0 0-1.4 1L2 12.3V4.5Zm1 8.5 2-4.6a.5.5 0 0 1 .5-.4H15l-2 4.6a.7.7 0 0 1-.6.4H3Z",
  save: "M3.5 2h7.6L14 4.9v7.6a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2ZM5 3v3h5V3H5Zm0 10h6V9H5v4Z",
  saveAs:
    "M3.5 2h7.6L14 4.9V7h-1.5V5.5l-2-2H10V6H5V3.5H3.5v9H7V14H3.5A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2Zm9 6.5 2 2L10 15H8v-2l4.5-4.5Z",
  create: "M4 1.5h5L12.5 5v9a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V2a.5.5 0 0 1 .5-.5Zm4.5 1V5.5h3M8 7.5v5M5.5 10h5",
};

function svgIcon(path: string, outlined: boolean): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("width", "16");
  svg.setAttribute("height", "16");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  shape.setAttribute("fill", outlined ? "none" : "currentColor");
  if (outlined) shape.setAttribute("stroke", "currentColor");
  svg.append(shape);
  return svg;
}

export function drawTitleBar(holder: HTMLElement, actions: TitleBarActions): TitleBar {
  const name = element("span", { className: "workbook-name" });
  const state = element("span", { className: "workbook-state" });
  const action = (label: string, title: string, icon: SVGElement, onClick: () => void) =>
    element(
      "button",
      { className: "title-action", title, attributes: { type: "button" }, onClick },
      icon,
      element("span", { text: label }),
    );

  const menu = element("div", { className: "title-menu", attributes: { role: "menu", "aria-label": "视图" } });
  menu.hidden = true;
  const showMenu = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    menuButton.setAttribute("aria-expanded", String(isOpen));
  };
  const menuButton = element("button", {
    className: "title-action",
    text: "视图 ▾",
    attributes: { type: "button", "aria-haspopup": "menu", "aria-expanded": "false" },
    onClick: () => {
      showMenu(menu.hidden);
      if (!menu.hidden) paneItem.focus();
    },
  });
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll("button")];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key !== "Escape" && step === 0) return;
    event.preventDefault();
    if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
    else {
      showMenu(false);
      menuButton.focus();
    }
  });
  const menuItem = (label: string, role: string, onClick: () => void) =>
    element("button", {
      className: "title-menu-item",
      text: label,
      attributes: { type: "button", role, ...(role === "menuitem" ? {} : { "aria-checked": "false" }) },
      onClick: () => {
        showMenu(false);
        onClick();
      },
    });
  const paneItem = menuItem("任务窗格", "menuitemcheckbox", actions.togglePane);
  const light = menuItem("浅色主题", "menuitemradio", () => setDark(false));
  const dark = menuItem("深色主题", "menuitemradio", () => setDark(true));
  const showTheme = (isDark: boolean) => {
    light.setAttribute("aria-checked", String(!isDark));
    dark.setAttribute("aria-checked", String(isDark));
  };
  const setDark = (isDark: boolean) => {
    showTheme(isDark);
    actions.setDark(isDark);
  };
  showTheme(false);
  menu.append(
    paneItem,
    element("hr"),
    light,
    dark,
    element("hr"),
    menuItem("打开示例工作簿", "menuitem", actions.openSample),
  );
  document.addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Node) || !menuHolder.contains(event.target)) showMenu(false);
  });
  window.addEventListener("blur", () => showMenu(false));
  const menuHolder = element("div", { className: "title-menu-holder" }, menuButton, menu);

  holder.replaceChildren(
    element(
      "div",
      { className: "product" },
      element("img", { attributes: { src: "../assets/icons/assistant-32.png", width: "18", height: "18", alt: "" } }),
      element("span", { text: "组织生活助手" }),
    ),
    element(
      "div",
      { className: "title-actions" },
      action("打开", "打开本机的工作簿（Ctrl+O）", svgIcon(icons.open, false), actions.open),
      ...(actions.savesInPlace
        ? [
            action("保存", "保存到原来的文件（Ctrl+S）", svgIcon(icons.save, false), actions.save),
            action("另存为", "换一个文件名或文件夹保存", svgIcon(icons.saveAs, false), actions.saveAs),
          ]
        : [action("另存为", "把工作簿保存为 .xlsx 文件（Ctrl+S）", svgIcon(icons.save, false), actions.save)]),
      action("新建", "新建空白工作簿", svgIcon(icons.create, true), actions.create),
    ),
    element("div", { className: "workbook-title" }, name, state),
    menuHolder,
  );
  return {
    setName: (text) => {
      name.textContent = text;
      name.title = text;
      document.title = `${text} - 组织生活助手`;
    },
    setSaved: (saved) => {
      state.textContent = saved ? "" : "未保存";
    },
    setPaneOpen: (open) => paneItem.setAttribute("aria-checked", String(open)),
  };
}
