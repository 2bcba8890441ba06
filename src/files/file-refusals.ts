/** The sentences for files that are not read: one per file, with what it is and what the clerk can do. */
import type { Outcome, ProblemKind } from "../workbook/outcome";
import { failed } from "../workbook/outcome";

type Refusal = Extract<Outcome<never>, { readonly ok: false }>;

/** @param detail - for us, not for the clerk */
export function refused(message: string, detail?: string, kind: ProblemKind = "file-unreadable"): Refusal {
  return failed({ kind, message, ...(detail === undefined ? {} : { detail }) });
}

/** The sentence for a file that broke off or is damaged. */
export function damaged(name: string, detail?: string): Refusal {
  return refused(`“${name}”不完整或已损坏，没有读取。请让对方重新发送，或用 Excel、WPS 打开后另存再导入。`, detail);
}

/** The sentence for a file that is too large in some way. */
export function tooLarge(name: string, what: string): Refusal {
  return refused(
    `“${name}”${what}，超出可读取的范围，没有读取。请只保留要填报的内容，另存为新文件后再导入。`,
    undefined,
    "too-large",
  );
}

export function encrypted(name: string): Refusal {
  return refused(`“${name}”已加密（设有打开密码），没有读取。请用 Excel 或 WPS 打开，取消密码后另存再导入。`);
}

/** The sentence for a file that an office's security software has encrypted, as it does when a file leaves the computer. */
export function sealed(name: string): Refusal {
  return refused(`“${name}”已被单位的文件加密软件加密，没有读取。请让对方解密外发后重新发送。`);
}

/** The sentence for a workbook that this add-in does not read. */
export function noWorkbook(name: string, reason: string): Refusal {
  return refused(`“${name}”不是可读取的工作簿（${reason}），没有读取。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`);
}

/** The sentence for a file that is something else. `what` is a noun: 图片, Word 文档. */
export function otherThing(name: string, what: string): Refusal {
  // A Latin word is set off, as in 内容是 Word 文档.
  const gap = /^[A-Za-z]/.test(what) ? " " : "";
  return refused(`“${name}”的内容是${gap}${what}，不是工作簿，没有读取。请选择填报用的 Excel 或 WPS 表格文件。`);
}
