/** The result sheets as the pane sees them: it may not name outputs/ itself. */
export type { ResultMark } from "../outputs/registry";
export { outputOf, outputs } from "../outputs/registry";
