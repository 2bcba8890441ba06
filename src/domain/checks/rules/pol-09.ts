/** POL-09: enough of the members were appraised. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: local, widely copied (https://bm.cugb.edu.cn/xgb/c/2019-01-09/725052.shtml): a warning with a setting. */
export const pol09: Rule = {
  id: "POL-09",
  severity: "警告",
  title: "党员参评率不得低于规定的下限",
  source: "各地通知一般要求党员参评率不低于95%，以本级通知为准",
  forms: ["appraisals"],
  needs: { appraisals: ["took"] },
  settings: ["appraisalRate"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const least = settings.appraisalRate;
    for (const { name, branch } of index.branches) {
      const { appraisals } = branch.records;
      const [first] = appraisals;
      if (!first || appraisals.some(({ took }) => took !== "是" && took !== "否")) continue;
      const took = appraisals.filter((record) => record.took === "是").length;
      if (took >= appraisals.length * least - 1e-9) continue;
      const rate = Math.round((took / appraisals.length) * 1000) / 10;
      yield {
        ...placeOn(first.at, name),
        message: `参评率${rate}%（实参评${took}÷应参评${appraisals.length}），低于${Math.round(least * 1000) / 10}%`,
        advice: "请组织未参评的党员补评；确实不能参评的写明原因",
      };
    }
  },
};
