/** Waits until Excel is there and says, as a value, whether the add-in can work in it. */
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import { noOffice, tooOld } from "./describe-trouble";
import { supportsExcelApi } from "./supports";

/** Where the add-in runs. */
export interface OfficePlace {
  /** `PC`, `Mac`, `OfficeOnline`, …; "" where unknown. On a Mac a download does nothing (platform.md 4). */
  readonly platform: string;
}

/** Lowest requirement set the add-in works with; the manifest names the same. */
export const lowestExcelApi = "1.9";

/**
 * Waits for Office.
 *
 * @param patience milliseconds after which nobody is expected to answer any more
 * @returns where the add-in runs; `no-office` where the page is not open in Excel or office.js did not load, `too-old`
 * where Excel lacks ExcelApi 1.9
 */
export async function officeReady(patience = 15_000): Promise<Outcome<OfficePlace>> {
  if (typeof Office === "undefined") return failed(noOffice());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  // Outside Office the answer is {host: null, platform: null}, which the types do not say.
  const info: { readonly host: unknown; readonly platform: unknown } | null = await Promise.race([
    Office.onReady(),
    late,
  ]);
  clearTimeout(timer);
  if (info?.host !== "Excel") return failed(noOffice());
  if (!supportsExcelApi(lowestExcelApi)) return failed(tooOld());
  return done({ platform: typeof info.platform === "string" ? info.platform : "" });
}
