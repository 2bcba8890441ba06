/** Every rule, in the order of the catalogue. A new rule is one file in `rules/` and one line here. */
import type { Rule } from "./rule";
import { rst01 } from "./rules/rst-01";

export const rules: readonly Rule[] = [rst01];
