import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderRulesDoc } from "../../../scripts/rules-doc";

test("docs/rules.md is what npm run rules-doc makes", () => {
  expect(readFileSync(join(__dirname, "../../../docs/rules.md"), "utf8")).toBe(renderRulesDoc());
});
