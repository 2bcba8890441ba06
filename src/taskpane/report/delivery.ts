/** Hands a finished file over, and says where it went. */
import { createContext } from "react";
import type { DocumentFile } from "../../workbook/document-file";

/** Whether this pane can save files; known before the click, because a download that fails does so in silence. */
export const CanSaveContext = createContext<boolean>(true);

/** Milliseconds the file's address stays good: the browser asks for it after the click. */
const addressLife = 60_000;

/**
 * Starts the download.
 *
 * @returns the sentence that says where to look
 */
export function saveFile(file: DocumentFile): string {
  // A copy of the bytes: their buffer may be part of a larger one.
  const address = URL.createObjectURL(new Blob([Uint8Array.from(file.bytes)], { type: file.type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.style.display = "none";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), addressLife);
  return `已交给下载：${file.name}。一般在“下载”文件夹里；没有看到的，请查看浏览器或系统的下载列表。`;
}
