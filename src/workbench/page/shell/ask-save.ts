/** Asks what to do with unsaved changes before another workbook takes their place. */
import { element } from "./element";

export type SaveAnswer = "save" | "discard" | "cancel";

export function askSave(workbookName: string): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    const dialog = element("dialog", { className: "ask-save" });
    const answer = (value: SaveAnswer) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const button = (text: string, value: SaveAnswer, className = "") =>
      element("button", { text, className, attributes: { type: "button" }, onClick: () => answer(value) });
    dialog.append(
      element("p", { text: `“${workbookName}”有未保存的改动。` }),
      element("p", { className: "ask-note", text: "不保存的话，这些改动会丢失。" }),
      element(
        "div",
        { className: "ask-buttons" },
        button("保存后继续", "save", "is-primary"),
        button("不保存", "discard"),
        button("取消", "cancel"),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      answer("cancel");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
