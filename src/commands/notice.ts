/** The page of the small window: the sentence behind the # of its address, as plain text. */
import { tellPageStarted } from "../excel/page-started";

/** The sentence of an address's hash; "" where it holds none. */
export function noticeText(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}

const place = document.getElementById("notice");
if (place) place.textContent = noticeText(globalThis.location.hash);
tellPageStarted();
