/** POL-08: 群众代表 or 服务对象 voted, too. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: the seed report names 党员, 群众代表 and 服务对象 as voters; one of the two outside groups is enough. */
export const pol08: Rule = {
  id: "POL-08",
  severity: "警告",
  title: "民主测评应有群众代表或服务对象的票",
  source: "民主测评参加人员包括党员、群众代表和服务对象",
  forms: ["polls"],
  needs: { polls: ["voters"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch } of index.branches) {
      const voters = new Set(branch.records.polls.map((record) => record.voters));
      const [first] = branch.records.polls;
      if (!first || !voters.has("党员互评") || voters.size > (voters.has("") ? 2 : 1)) continue;
      yield {
        ...placeOn(first.at, name),
        message: "测评票只有党员互评，没有群众代表和服务对象的票",
        advice: "请补填群众代表、服务对象的票数；没有请他们参加的，在备注中说明",
      };
    }
  },
};
