// 已核实: a mark holds as long as the data are the same, wherever the row stands; when they change it lapses and is told once.
import { sampleDate, sampleWorkbook } from "../../scripts/samples/sample-workbook";
import type { Assistant, WorkbookState } from "../../src/app/assistant";
import { createAssistant } from "../../src/app/create-assistant";
import type { Finding } from "../../src/domain/finding";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { XlsxPort } from "../../src/files/xlsx-port";
import type { WorkbookData } from "../../src/workbook/workbook-data";
import { problemOf, valueOf } from "../excel/excel-fixture";
import { reordered, typedIn } from "./support/edit-workbook";

const clock = { now: () => new Date(2026, 2, 27, 9, 5) };
const options = { asOf: sampleDate };

const sample = sampleWorkbook();
const base: WorkbookData = {
  ...sample,
  sheets: sample.sheets.filter(({ name }) => ["设置", "会议记录", "民主评议"].includes(name)),
};

interface Opened {
  readonly port: XlsxPort;
  readonly assistant: Assistant;
}

function opened(data: WorkbookData): Opened {
  const port = createXlsxPort(data);
  return { port, assistant: createAssistant(port, clock) };
}

async function stateOf({ assistant }: Opened, asOf = sampleDate): Promise<WorkbookState> {
  return valueOf(await assistant.readState({ asOf }));
}

/** A probationary member with a grade: row 30 of 民主评议 in the sample. */
function probationary({ findings }: Pick<WorkbookState, "findings">): Finding {
  const finding = findings.find(({ ruleId }) => ruleId === "GRD-01");
  if (!finding) throw new Error("The sample has no finding of GRD-01.");
  return finding;
}

const keyOf = ({ key }: Finding): string => {
  if (key === undefined) throw new Error("The finding has no key.");
  return key;
};

/** The sample with its GRD-01 marked. */
async function marked(): Promise<Opened & { readonly finding: Finding; readonly before: WorkbookState }> {
  const work = opened(base);
  const before = await stateOf(work);
  const finding = probationary(before);
  const done = valueOf(await work.assistant.exempt([keyOf(finding)], " 已转正，手续齐全 ", options));
  expect(done.message).toBe("已将 1 条问题标为已核实，不再计入问题数。数据有变动时标记自动失效。");
  return { ...work, finding, before };
}

test("a marked finding is listed apart with reason and time, and counts nowhere", async () => {
  const work = await marked();
  const state = await stateOf(work);
  expect(state.verified).toEqual([{ finding: work.finding, reason: "已转正，手续齐全", at: "2026-03-27 09:05" }]);
  expect(state.findings).not.toContainEqual(work.finding);
  expect(state.findingCounts.错误).toBe(work.before.findingCounts.错误 - 1);
  const errors = ({ verdicts }: WorkbookState) =>
    verdicts.find(({ branch }) => branch === work.finding.branch)?.counts.错误;
  expect(errors(state)).toBe((errors(work.before) ?? 0) - 1);
  expect(state.lapsed).toEqual([]);
});

test("the mark survives checking again, another session and another order of the rows", async () => {
  const work = await marked();
  valueOf(await work.assistant.run("checkEntries", options));
  const [first, count] = [4, 40];
  const backwards = Array.from({ length: count }, (_, index) => count - 1 - index);
  const sorted = opened(reordered(work.port.current(), "appraisals", first, backwards));
  const state = await stateOf(sorted);
  const row = first + count - 1 - ((work.finding.row ?? 0) - first);
  expect(row).not.toBe(work.finding.row);
  expect(state.verified.map(({ finding }) => [finding.ruleId, finding.row])).toEqual([["GRD-01", row]]);
  expect(state.lapsed).toEqual([]);
});

test("the mark lapses when the data change; 检查填报 says so once and lists the finding again", async () => {
  const work = await marked();
  work.port.replace(typedIn(work.port.current(), "appraisals", work.finding.row ?? 0, "grade", "优秀"));
  const state = await stateOf(work);
  expect(state.verified).toEqual([]);
  expect(state.lapsed).toHaveLength(1);
  expect(state.lapsed[0]).toMatchObject({ reason: "已转正，手续齐全" });
  expect(state.lapsed[0]?.text).toContain("GRD-01 民主评议");
  expect(probationary(state).row).toBe(work.finding.row);

  const told = valueOf(await work.assistant.run("checkEntries", options));
  expect(told.details[0]).toBe("1 条已核实的标记因数据有变动而失效，仍有问题的已重新列出：");
  expect(told.details[1]).toBe(state.lapsed[0]?.text);
  const again = valueOf(await work.assistant.run("checkEntries", options));
  expect(again.details).toEqual([]);
  expect((await stateOf(work)).lapsed).toEqual([]);
});

test("a rule that is switched off and an earlier base date leave the marks as they are", async () => {
  const work = await marked();
  valueOf(await work.assistant.setRule("GRD-01", { enabled: false }, options));
  const off = await stateOf(work);
  expect([off.verified, off.lapsed]).toEqual([[], []]);
  valueOf(await work.assistant.run("checkEntries", options));
  valueOf(await work.assistant.setRule("GRD-01", {}, options));
  expect((await stateOf(work)).verified).toHaveLength(1);

  work.port.replace(typedIn(work.port.current(), "appraisals", work.finding.row ?? 0, "grade", "优秀"));
  expect((await stateOf(work, "2026-03-26")).lapsed).toEqual([]);
  expect((await stateOf(work)).lapsed).toHaveLength(1);
});

test("检查结果 gets stale with a mark and lists it apart after the next check", async () => {
  const work = opened(base);
  valueOf(await work.assistant.run("checkEntries", options));
  expect((await stateOf(work)).results.findings.stale).toBe(false);
  const finding = probationary(await stateOf(work));
  const done = valueOf(await work.assistant.exempt([keyOf(finding)], "情况属实", options));
  expect(done.details).toEqual(["“检查结果”仍是原来的内容，再点一次“检查填报”即分开列出。"]);
  expect((await stateOf(work)).results.findings.stale).toBe(true);
  const check = valueOf(await work.assistant.run("checkEntries", options));
  expect(check.message).toContain("另有已核实 1 条");
  expect((await stateOf(work)).results.findings.stale).toBe(false);
  const sheet = work.port.current().sheets.find(({ name }) => name === "检查结果");
  const texts = [...(sheet?.cells.values() ?? [])].flatMap((line) => [...line.values()].map(({ value }) => value));
  expect(texts).toContain("情况属实");
  expect(texts.some((text) => typeof text === "string" && text.startsWith("各支部评价　"))).toBe(true);
});

test("a mark taken back: the finding is there again", async () => {
  const work = await marked();
  const done = valueOf(await work.assistant.withdraw([keyOf(work.finding)], options));
  expect(done.message).toBe("已取消 1 条已核实的标记，这些问题重新计入问题数。");
  const state = await stateOf(work);
  expect(state.findings).toEqual(work.before.findings);
  expect(state.verified).toEqual([]);
  expect(problemOf(await work.assistant.withdraw([keyOf(work.finding)], options)).message).toContain("没有取消");
});

test.each([
  ["without a reason", "   ", "请先填写核实的理由"],
  ["with a reason as long as a document", "理".repeat(201), "理由请不超过 200 字，现为 201 字"],
])("nothing is marked %s", async (_name, reason, message) => {
  const work = opened(base);
  const finding = probationary(await stateOf(work));
  const before = work.port.current();
  expect(problemOf(await work.assistant.exempt([keyOf(finding)], reason, options)).message).toContain(message);
  expect(work.port.current()).toBe(before);
});

test("a finding that is no longer there cannot be marked", async () => {
  const work = opened(base);
  const problem = problemOf(await work.assistant.exempt(["GRD-01:gone"], "情况属实", options));
  expect(problem.message).toBe("没有标记：选中的问题已不在，数据可能刚改过。请重新检查后再标记。");
});
