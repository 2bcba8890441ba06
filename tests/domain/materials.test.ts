// What a branch owes and what is there: one definition for the verdict, CON-05 and the import.
import type { MaterialFrame, MaterialId } from "../../src/domain/materials";
import { addRow, countMaterials, judgeMaterials, materialFrame, noMaterials } from "../../src/domain/materials";
import type { Row } from "../support/build-book";
import { buildBook } from "../support/build-book";
import type { FormId } from "../../src/contract/forms";

const everything: MaterialFrame = {
  kept: new Set<FormId>(["meetings", "talks", "opinions", "appraisals", "rectifications"]),
  asked: true,
};

type Rows = { readonly [I in FormId]?: readonly Row<I>[] };

function judge(rows: Rows, frame: MaterialFrame = everything) {
  const counts = noMaterials();
  for (const [form, list] of Object.entries(rows) as [FormId, readonly Row<FormId>[]][]) {
    for (const row of list) addRow(counts, form, (column) => Reflect.get(row, column));
  }
  return judgeMaterials(counts, frame);
}

const complete: Rows = {
  meetings: [{ kind: "集中学习" }, { kind: "组织生活会" }],
  talks: [{}],
  opinions: [{}],
  appraisals: [{}],
  rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
};

test("everything is there", () => {
  expect(judge(complete)).toMatchObject({ core: [], other: [], nothing: false });
});

test.each<[string, Rows, readonly string[], readonly string[]]>([
  ["talks", { ...complete, talks: [] }, ["谈心谈话记录"], []],
  [
    "talks told in 会议记录",
    { ...complete, talks: [], meetings: [...(complete.meetings ?? []), { kind: "其他", talks: 1 }] },
    [],
    [],
  ],
  [
    "talks told as none",
    { ...complete, talks: [], meetings: [...(complete.meetings ?? []), { kind: "其他", talks: 0 }] },
    ["谈心谈话记录"],
    [],
  ],
  ["opinions", { ...complete, opinions: [] }, ["征求意见记录"], []],
  ["the meeting", { ...complete, meetings: [{ kind: "集中学习" }] }, ["组织生活会记录"], []],
  ["study", { ...complete, meetings: [{ kind: "组织生活会" }] }, [], ["集中学习记录"]],
  [
    "another kind of meeting is neither",
    { ...complete, meetings: [{ kind: "讲党课" }] },
    ["组织生活会记录"],
    ["集中学习记录"],
  ],
  ["appraisals", { ...complete, appraisals: [] }, ["民主评议情况"], []],
  ["the ledger", { ...complete, rectifications: [] }, ["整改清单"], []],
  ["the committee's list", { ...complete, rectifications: [{ list: "党员个人" }] }, [], ["班子整改清单"]],
  ["the members' list", { ...complete, rectifications: [{ list: "领导班子", name: "张一" }] }, [], ["个人整改清单"]],
  ["whose list by the name", { ...complete, rectifications: [{ list: "", name: "张一" }] }, [], ["班子整改清单"]],
  ["nobody's list is the committee's", { ...complete, rectifications: [{ list: "", name: "" }] }, [], ["个人整改清单"]],
])("missing: %s", (_, rows, core, other) => {
  expect(judge(rows)).toMatchObject({ core, other });
});

test("a roster or votes alone are no material, but not nothing", () => {
  for (const form of ["members", "polls", "institutions"] as const) {
    expect(judge({ [form]: [{}] })).toMatchObject({ core: { length: 5 }, nothing: false });
  }
  expect(judge({ branches: [{}] }).nothing).toBe(true);
});

test("without a sheet only 基本套表 is owed", () => {
  expect(judge({}, { ...everything, kept: new Set() }).core).toEqual(["组织生活会记录", "民主评议情况", "整改清单"]);
  expect(judge({}, { ...everything, kept: new Set<FormId>(["talks"]) }).core[0]).toBe("谈心谈话记录");
});

test("with CON-05 switched off in 设置 nothing is owed; what is there is shown", () => {
  const off = { ...everything, asked: false };
  expect(judge({ talks: [{}, {}] }, off)).toMatchObject({
    core: [],
    other: [],
    materials: { talks: { kind: "there", count: 2 }, meeting: { kind: "notKept" } },
  });
  const asked = (enabled?: boolean) =>
    materialFrame(
      buildBook({
        rows: { talks: [{}] },
        settings: { rules: new Map([["CON-05", enabled === undefined ? { severity: "提示" } : { enabled }]]) },
      }),
    ).asked;
  expect([asked(false), asked(true), asked()]).toEqual([false, true, true]);
  expect(materialFrame(buildBook({ rows: { talks: [{}] } }))).toEqual({ kept: new Set(["talks"]), asked: true });
});

test("rows of a workbook and rows to be written count alike", () => {
  const rows: Rows = {
    ...complete,
    meetings: [...(complete.meetings ?? []), { kind: "其他", talks: 12 }],
    members: [{ name: "张一" }],
    polls: [{}],
    institutions: [{}],
  };
  const counts = noMaterials();
  for (const [form, list] of Object.entries(rows) as [FormId, readonly Row<FormId>[]][]) {
    for (const row of list) addRow(counts, form, (column) => Reflect.get(row, column));
  }
  const [branch] = buildBook({ rows }).branches;
  expect(branch && countMaterials(branch)).toEqual(counts);
  const ids: readonly MaterialId[] = ["study", "talks", "meeting"];
  expect(ids.map((id) => counts[id])).toEqual([1, 1, 1]);
  expect(counts).toMatchObject({ talksTold: 12, rows: 11 });
});
