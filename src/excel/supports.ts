/** Whether this Excel knows a requirement set. Versions are strings: the number 1.10 would be 1.1 (platform.md 1.1). */

/**
 * Says what the host claims. Whoever uses a newer member also checks that it exists: the claim comes from the host, the
 * classes from office.js, and a local copy of office.js may be older than the host (platform.md 5.6).
 */
export function supportsExcelApi(version: `${number}.${number}`): boolean {
  return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", version);
}
