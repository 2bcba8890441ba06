// 还差 after an import and 支部结论 of a check go by one definition: what one calls missing, the other does.
import type { RuleSetting } from "../../../src/contract/settings";
import { completenessOf, owingLines } from "../../../src/app/import/completeness";
import { countMaterials, materialFrame } from "../../../src/domain/materials";
import { judgeBranches } from "../../../src/domain/verdict";
import { clerkFiles } from "../../../scripts/samples/clerk-files";
import { readBook } from "../../../src/reading/read-book";
import type { BookInput } from "../../support/build-book";
import { buildBook } from "../../support/build-book";
import { fileOfBytes, importAll, openDesk, value } from "./import-support";

const rows: NonNullable<BookInput["rows"]> = {
  branches: ["甲", "乙", "丙", "丁"].map((branch) => ({ branch })),
  meetings: [
    { branch: "甲", kind: "集中学习" },
    { branch: "甲", kind: "组织生活会", talks: 12 },
    { branch: "乙", kind: "组织生活会" },
  ],
  talks: [{ branch: "乙" }],
  opinions: ["甲", "乙"].map((branch) => ({ branch })),
  appraisals: ["甲", "乙"].map((branch) => ({ branch })),
  rectifications: [
    { branch: "甲", list: "领导班子" },
    { branch: "甲", list: "党员个人", name: "张一" },
    { branch: "乙", list: "领导班子" },
  ],
  members: [{ branch: "丙" }],
};

function both(rules: ReadonlyMap<string, RuleSetting> = new Map()) {
  const book = buildBook({ rows, settings: { rules } });
  const counts = new Map(book.branches.map((branch) => [branch.name, countMaterials(branch)]));
  const completeness = completenessOf(new Set(["甲", "乙", "丙", "丁"]), counts, materialFrame(book));
  return { completeness, verdicts: judgeBranches(book, []) };
}

test("what is missing is told in the same words; talks told only in 会议记录 are there", () => {
  const { completeness, verdicts } = both();
  expect(completeness).toMatchObject({ listed: 4, arrived: 3, complete: 1 });
  expect(completeness.branches.map(({ branch, arrived, missing }) => [branch, arrived, missing.length])).toEqual([
    ["丙", true, 6],
    ["丁", false, 6],
    ["乙", true, 2],
    ["甲", true, 0],
  ]);
  for (const { branch, reason, materials } of verdicts) {
    const own = completeness.branches.find((one) => one.branch === branch);
    const missing = own?.missing.join("、") ?? "";
    expect([branch, reason]).toEqual([
      branch,
      !own?.arrived ? "没有报送材料" : missing === "" ? "材料齐全，没有错误和警告" : `缺${missing}`,
    ]);
    const there = Object.values(materials).filter(({ kind }) => kind === "there").length;
    expect(own?.materials.filter((one) => one.rows > 0)).toHaveLength(there);
  }
  expect(completeness.branches[3]?.materials).toEqual([
    { name: "学习", rows: 1 },
    { name: "谈心谈话", rows: 12 },
    { name: "征求意见", rows: 1 },
    { name: "组织生活会", rows: 1 },
    { name: "民主评议", rows: 1 },
    { name: "班子整改清单", rows: 1 },
    { name: "个人整改清单", rows: 1 },
  ]);
  expect(owingLines(completeness)).toEqual([
    "还没有交表的党支部 1 个：丁。",
    "丙还缺谈心谈话记录、征求意见记录、组织生活会记录、民主评议情况、整改清单、集中学习记录。",
    "乙还缺集中学习记录、个人整改清单。",
  ]);
});

test("with CON-05 switched off in 设置 nobody owes anything, in either", () => {
  const { completeness, verdicts } = both(new Map([["CON-05", { enabled: false }]]));
  expect(completeness.complete).toBe(4);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(["达标", "达标", "达标", "达标"]);
  expect(owingLines(completeness)).toEqual(["还没有交表的党支部 1 个：丁。"]);
});

test("after a real import the preview's 还差 is what 支部结论 of the written workbook says", async () => {
  const desk = openDesk();
  const sent = clerkFiles();
  const names = [...new Set(sent.map(({ branch }) => branch)), "第九十党支部"];
  const list = ["党支部,党员总数,正式党员,预备党员", ...names.map((name) => `${name},3,3,0`)].join("\n");
  const { result } = await importAll(desk, [
    fileOfBytes("党支部名单.csv", new TextEncoder().encode(list)),
    ...sent.map(({ name, bytes }) => fileOfBytes(name, bytes)),
  ]);
  const { completeness } = value(result);
  expect(completeness.listed).toBe(names.length);
  const written = value(await desk.port.read()).sheets.filter(({ visible }) => visible);
  const { book } = readBook(written);
  const reasons = new Map(judgeBranches(book, []).map(({ branch, reason }) => [branch, reason]));
  for (const { branch, arrived, missing } of completeness.branches) {
    const words = !arrived
      ? "没有报送材料"
      : missing.length > 0
        ? `缺${missing.join("、")}`
        : "材料齐全，没有错误和警告";
    expect([branch, reasons.get(branch)]).toEqual([branch, words]);
  }
});
