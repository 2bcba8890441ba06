/** Error values as their text, the way cells are read and written. */

const errors = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

export type ErrorText = "#N/A" | "#REF!" | "#NAME?" | "#DIV/0!" | "#NULL!" | "#VALUE!" | "#NUM!";

/** Whether the text is an error value. */
export function isErrorText(text: string): text is ErrorText {
  return errors.has(text);
}
