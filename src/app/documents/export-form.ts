/** Forms for print as Word files: 测评票, 民主评议党员登记表, 会议记录. Writes nothing into the workbook. */
import { buildBallots } from "../../outputs/ballots/build-ballot";
import { planBallotDocument } from "../../outputs/ballots/plan-ballot-document";
import { planMeetingRecords } from "../../outputs/registers/plan-meeting-records";
import { planMemberRegisters } from "../../outputs/registers/plan-member-registers";
import type { DocumentFile, DocumentWriter } from "../../workbook/document-file";
import type { DocumentPlan } from "../../workbook/document-plan";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { RunOptions } from "../command-done";
import type { OpenBook } from "../open-book";
import { openBook } from "../open-book";

export const printedForms = ["ballots", "memberRegisters", "meetingRecords"] as const;

export type PrintedForm = (typeof printedForms)[number];

/** What to fill in where there is nothing to print. */
const lacking: Readonly<Record<PrintedForm, string>> = {
  ballots: "没有可以印票的党员。请先填写《党员名册》，或在《民主评议》填写姓名。",
  memberRegisters: "没有可以填表的党员。请先填写《党员名册》或《民主评议》。",
  meetingRecords: "《会议记录》没有填写的会议。请先填写。",
};

function planOf({ book }: OpenBook, form: PrintedForm, branch: string | null): DocumentPlan | null {
  if (form === "ballots") {
    const set = buildBallots(book, branch);
    return set.ballots.length === 0 ? null : planBallotDocument(set);
  }
  const { count, ...plan } =
    form === "memberRegisters" ? planMemberRegisters(book, branch) : planMeetingRecords(book, branch);
  return count === 0 ? null : plan;
}

/** @param branch - just this branch; all where null */
export async function exportForm(
  port: WorkbookPort,
  writer: DocumentWriter,
  form: PrintedForm,
  branch: string | null,
  options: RunOptions,
): Promise<Outcome<DocumentFile>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const plan = planOf(opened.value, form, branch);
  if (plan === null) return failed({ kind: "nothing-to-do", message: lacking[form] });
  return done(await writer(plan));
}
