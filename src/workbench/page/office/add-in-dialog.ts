/** A small window of the add-in's over the sheet, as Excel shows those of `displayDialogAsync`: pages of its own origin only. */

/** @param base - the page that opens windows; theirs must have its origin */
export function addInDialog(base: string): { show(url: string): void; close(): void } {
  let open: HTMLDialogElement | null = null;
  const close = () => {
    open?.remove();
    open = null;
  };
  return {
    show(url) {
      close();
      const address = new URL(url, new URL(base, location.href));
      if (address.origin !== location.origin) return;
      const dialog = document.createElement("dialog");
      dialog.className = "add-in-dialog";
      dialog.setAttribute("aria-label", "组织生活助手的提示");
      const frame = document.createElement("iframe");
      frame.title = "组织生活助手的提示";
      frame.src = address.href;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "关闭";
      button.addEventListener("click", close);
      dialog.append(frame, button);
      document.body.append(dialog);
      // Not `show()`, which takes the focus: the cell that is being edited has to be left by the clerk herself.
      dialog.open = true;
      open = dialog;
    },
    close,
  };
}
