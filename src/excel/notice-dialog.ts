/**
 * A small window of our own origin with one sentence: the voice of a ribbon command where no sheet can be written. It is
 * a page of the add-in's (DialogApi 1.1, offered by every host with ribbon commands).
 */

/** Milliseconds a host may take to open the window; a host that does not answer shows none. */
const patience = 8_000;

/** Percent of the screen. */
const size = { height: 24, width: 32 };

/** The window's page, with the text behind the #: it is not sent anywhere. */
function addressOf(text: string): string {
  const page = new URL("notice.html", globalThis.location.href);
  page.hash = encodeURIComponent(text);
  return page.href;
}

function canShow(): boolean {
  return (
    typeof Office !== "undefined" &&
    Office.context.requirements.isSetSupported("DialogApi", "1.1") &&
    typeof Office.context.ui?.displayDialogAsync === "function"
  );
}

function openDialog(text: string): Promise<Office.Dialog | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    Office.context.ui.displayDialogAsync(addressOf(text), { ...size, displayInIframe: true }, (result) => {
      clearTimeout(timer);
      resolve(result.status === Office.AsyncResultStatus.Succeeded ? result.value : null);
    });
  });
}

/** A voice beside the workbook: one window at a time. */
export interface NoticeDialog {
  /** Shows a text until the clerk closes it or `close` is called. @returns whether it could be shown */
  show(text: string): Promise<boolean>;
  close(): Promise<void>;
}

export function noticeDialog(): NoticeDialog {
  // One after the other: an add-in may have one window open, and a second would be refused.
  let last: Promise<Office.Dialog | null> = Promise.resolve(null);
  const close = () => {
    last = last.then((dialog) => {
      try {
        dialog?.close();
      } catch {
        // The clerk has closed it.
      }
      return null;
    });
    return last.then(() => undefined);
  };
  return {
    async show(text) {
      if (!canShow()) return false;
      void close();
      last = last.then(() => openDialog(text).catch(() => null));
      return (await last) !== null;
    },
    close,
  };
}
