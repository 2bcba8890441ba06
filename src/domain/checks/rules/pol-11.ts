/** POL-11: everybody is 优秀, or every member has the very same votes: the poll may be a formality. */
import type { BranchIndex } from "../book-index";
import type { AppraisalRecord } from "../../records";
import { placeOn } from "../place";
import type { Rule, RuleFinding } from "../rule";
import { voteColumns } from "../vote-columns";

/** With fewer members the same result is no surprise. */
const fewest = { graded: 3, allExcellent: 3, sameVotes: 5 };

function* checkBranch({ name, branch }: BranchIndex): Iterable<RuleFinding> {
  const tookPart = branch.records.appraisals.filter((record) => record.took === "是");
  const [first] = tookPart;
  if (!first) return;
  const advice = "请对照计票单核实；情况属实的，在备注中说明，防止评议走过场";
  const graded = tookPart.filter((record) => record.grade !== "" && record.grade !== "不评定等次");
  if (graded.length >= fewest.graded && graded.every((record) => record.grade === "优秀")) {
    yield {
      ...placeOn(first.at, name, "grade"),
      message: `评定等次的${graded.length}名党员全部为“优秀”`,
      advice: "请按评议情况和优秀比例重新研究等次，不搞好人主义",
    };
    return;
  }
  const polled = tookPart.filter((record) => record.excellent !== null && (record.valid ?? 0) > 0);
  if (polled.length >= fewest.allExcellent && polled.every((record) => record.excellent === record.valid)) {
    yield { ...placeOn(first.at, name), message: `${polled.length}名党员的有效票全部为“优秀”票`, advice };
  } else if (polled.length >= fewest.sameVotes && new Set(polled.map(votesOf)).size === 1) {
    yield { ...placeOn(first.at, name), message: `${polled.length}名党员的各等次票数完全相同`, advice };
  }
}

function votesOf(record: AppraisalRecord): string {
  return voteColumns.map(([column]) => record[column] ?? 0).join();
}

/** Source: domain.md 4.1 (votes filled in by a pattern) and the wording 不搞好人主义 (dyycjz). One finding per branch. */
export const pol11: Rule = {
  id: "POL-11",
  severity: "提示",
  title: "全体党员都评为优秀，或者票数完全相同，应核实测评是否走过场",
  source: "民主评议要求坚持原则、实事求是，不搞好人主义",
  forms: ["appraisals"],
  needs: { appraisals: ["took"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const branch of index.branches) yield* checkBranch(branch);
  },
};
