/**
 * Brings the clerk's 修改稿 over to the report as it is now. A 修改稿 belongs to a paragraph's key; where the paragraph is no
 * longer there the words stay, below the report, and are told.
 */
import type { DraftRow } from "../../domain/report/report-draft";
import { paragraphKey } from "./report-model";
import type { SituationReport } from "./report-model";

/** Keys of rows whose paragraph is gone begin with this word. */
export const orphanLevel = "留存";

export interface CarriedReport {
  /** The paragraphs of the report in their order, each with its 修改稿. `row` is 0: the sheet has not been planned yet. */
  readonly rows: readonly DraftRow[];
  /** 修改稿 without a paragraph: `key` says where they belonged. */
  readonly orphans: readonly DraftRow[];
}

function ownKey(key: string): string {
  return key.startsWith(`${orphanLevel}·`) ? key.slice(orphanLevel.length + 1) : key;
}

/**
 * Carries over.
 *
 * @param before - rows of the sheet as they are, also of an earlier report; a key met twice keeps both texts
 */
export function carryDrafts(report: SituationReport, before: readonly DraftRow[]): CarriedReport {
  const drafts = new Map<string, string>();
  const orphans: DraftRow[] = [];
  const wanted = new Set(report.paragraphs.map(paragraphKey));
  for (const row of before) {
    if (row.edited === "") continue;
    const key = ownKey(row.key);
    if (wanted.has(key) && !drafts.has(key)) drafts.set(key, row.edited);
    // The same words twice are one.
    else if (drafts.get(key) !== row.edited) orphans.push({ ...row, row: 0, key, auto: "" });
  }
  return {
    rows: report.paragraphs.map((paragraph) => {
      const key = paragraphKey(paragraph);
      return { row: 0, key, auto: paragraph.text, edited: drafts.get(key) ?? "" };
    }),
    orphans,
  };
}
