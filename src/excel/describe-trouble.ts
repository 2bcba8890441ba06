/**
 * Turns what Excel's client throws into a Problem: the one place where error codes get their Chinese words. Codes are
 * stable and not localised; Excel's own messages are not meant for clerks and go into `detail` (platform.md 3.5).
 */
import type { Problem, ProblemKind } from "../workbook/outcome";

/** What was being done, for the message. */
export interface Doing {
  /** A verb phrase: `读取工作簿`, `写入“检查结果”`. */
  readonly what: string;
  /** The sheet concerned, where it is one. */
  readonly sheet?: string;
}

/** What is worth sending on of an error of the client: code, message, where. */
interface Trouble {
  readonly code: string;
  readonly detail: string;
}

function textAt(source: object, name: string): string {
  const value: unknown = Reflect.get(source, name);
  return typeof value === "string" ? value : "";
}

/** The parts of an error of the client library; null where it is something else, that is, a defect of ours. */
function troubleOf(error: unknown): Trouble | null {
  if (typeof error !== "object" || error === null) return null;
  const code = textAt(error, "code");
  if (code === "") return null;
  const debugInfo: unknown = Reflect.get(error, "debugInfo");
  const place = typeof debugInfo === "object" && debugInfo !== null ? textAt(debugInfo, "errorLocation") : "";
  return { code, detail: [code, textAt(error, "message"), place].filter((part) => part !== "").join(" | ") };
}

/** Messages of the traces that ran before the error (`context.trace`); [] where the error brings none. */
export function tracesOf(error: unknown): readonly string[] {
  const traces: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "traceMessages") : null;
  return Array.isArray(traces) ? traces.filter((trace): trace is string => typeof trace === "string") : [];
}

const kinds = new Map<string, ProblemKind>([
  ["InvalidOperationInCellEditMode", "cell-edit"],
  ["InactiveWorkbook", "inactive-workbook"],
  ["ApiNotFound", "too-old"],
  ["ApiNotAvailable", "too-old"],
  ["NotImplemented", "too-old"],
  ["UnsupportedOperation", "too-old"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["OperationCellsExceedLimit", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  ["MemoryLimitReached", "too-large"],
  ["NonBlankCellOffSheet", "too-large"],
  ["AccessDenied", "sheet-protected"],
  ["ItemNotFound", "sheet-missing"],
  ["MergedRangeConflict", "write-failed"],
  ["FilteredRangeConflict", "write-failed"],
  ["InsertDeleteConflict", "write-failed"],
  ["ItemAlreadyExists", "write-failed"],
]);

function wordsFor(kind: ProblemKind, code: string, { what, sheet }: Doing): string {
  const where = sheet === undefined ? "" : `“${sheet}”`;
  switch (kind) {
    case "cell-edit":
      return `${what}时有单元格正在编辑。请先按回车或 Esc 结束编辑，再运行一次。`;
    case "inactive-workbook":
      return `${what}时另一个工作簿在前面。请切回这个工作簿，再运行一次。`;
    case "too-old":
      return `${what}需要的功能这个版本的 Excel 没有。请用 Excel 2021 或更新的版本打开。`;
    case "too-large":
      return `${what}时数据量超出 Excel 一次能处理的范围。请删去${where || "各表"}数据区以外多余的行列，或分成几个工作簿后再试。`;
    case "sheet-protected":
      return where === ""
        ? `${what}时被 Excel 拒绝：工作簿受保护或是只读的。请在“审阅”选项卡撤销保护，或另存一份后再试。`
        : `${what}时被 Excel 拒绝：${where}受保护或工作簿是只读的。请在“审阅”选项卡撤销保护，或另存一份后再试。`;
    case "sheet-missing":
      return where === ""
        ? `${what}时有工作表或表格被删除或改名了。请再运行一次。`
        : `${what}时没有找到${where}，可能刚被删除或改名。请再运行一次。`;
    case "write-failed":
      if (code === "MergedRangeConflict") return `${what}时遇到合并单元格。请取消${where || "该表"}里的合并后再试。`;
      if (code === "FilteredRangeConflict") return `${what}时遇到筛选。请清除${where || "该表"}的筛选后再试。`;
      if (code === "ItemAlreadyExists") return `${what}时发现已有同名的工作表。请再运行一次。`;
      return `${what}时与表里已有的内容冲突。请检查${where || "该表"}后再试。`;
    default:
      return `${what}没有成功，Excel 报告了一个内部错误。请保存工作簿后再试；仍不行请关闭 Excel 重新打开。`;
  }
}

/**
 * The problem behind an error.
 *
 * @throws the error itself where it does not come from Excel's client: a defect, not something a clerk can cause
 */
export function describeTrouble(error: unknown, doing: Doing): Problem {
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  const kind = kinds.get(trouble.code) ?? "unknown";
  return {
    kind,
    message: wordsFor(kind, trouble.code, doing),
    ...(doing.sheet === undefined ? {} : { sheet: doing.sheet }),
    detail: trouble.detail,
  };
}

export function noOffice(): Problem {
  return { kind: "no-office", message: "没有连接到 Excel。请在 Excel 里通过“组织生活”选项卡使用本工具。" };
}

export function tooOld(): Problem {
  return {
    kind: "too-old",
    message: "这个版本的 Excel 太旧，缺少本工具需要的功能。请用 Excel 2021、2024 或 Microsoft 365 打开工作簿。",
    detail: "ExcelApi 1.9 is not supported",
  };
}

/** No answer came in time. Whether the request is still carried out is not known. */
export function noAnswer({ what, sheet }: Doing): Problem {
  return {
    kind: "no-answer",
    message: `Excel 没有回应，已停止等待${what}。请看 Excel 里有没有打开的对话框，恢复后再运行一次。`,
    ...(sheet === undefined ? {} : { sheet }),
    detail: "unanswered",
  };
}

/** What a plan was made from is no longer there; nothing was written. */
export function changedMeanwhile(what: string, sheet: string | null): Problem {
  const where = sheet === null ? "工作簿" : `“${sheet}”`;
  return {
    kind: "changed-meanwhile",
    message: `${what}之前${where}刚有改动，没有写入，工作簿没有改动。请再运行一次。`,
    ...(sheet === null ? {} : { sheet }),
  };
}

export function cancelled(what: string): Problem {
  return { kind: "cancelled", message: `已取消${what}。` };
}
