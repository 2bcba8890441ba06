/** The full members who took part and have no grade yet: those that a clerk may mark 合格 together, before the exceptions. */
import type { Book } from "./book";
import type { AppraisalRecord } from "./records";

/**
 * Only cells that are blank: a word that is no grade, or a reason for not grading, is someone's decision already. Whether
 * they are 合格 the clerk decides; this lists whom it would be about.
 */
export function ungradedMembers({ records }: Book): readonly AppraisalRecord[] {
  return records.appraisals.filter(
    ({ kind, took, grade, reason, name, readings, at }) =>
      name !== "" &&
      kind === "正式党员" &&
      took === "是" &&
      grade === "" &&
      reason === "" &&
      at.columns.has("grade") &&
      !readings.some(({ column }) => column === "grade"),
  );
}
