/** Refuses, with Excel's code, a formula that Excel refuses when it is entered, whatever it is entered for. */
import { formulaFault } from "./formula-grammar";
import { invalidArgument } from "./host-error";

/** Most characters of a formula, and of a text written out in it, as Excel has them. */
const maxFormula = 8192;
const maxFormulaText = 255;

/**
 * @param use what the formula is for: validations and conditional formats take less (`formulaFault`)
 * @throws HostError InvalidArgument
 */
export function requireFormula(formula: string, use: "cell" | "criterion" = "cell"): void {
  if (formula.length > maxFormula) throw invalidArgument(`A formula has at most ${maxFormula} characters.`);
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    if (text.slice(1, -1).replaceAll('""', '"').length > maxFormulaText) {
      throw invalidArgument(`A text in a formula has at most ${maxFormulaText} characters.`);
    }
  }
  const fault = formulaFault(formula, use);
  if (fault !== null) throw invalidArgument(`${formula.slice(0, 80)} is no formula: ${fault}`);
}
