/** Reads personal names out of cells that clerks fill with one or several of them. */
import { withoutBlanks } from "../normalise-text";

const separators = /[、，,；;/]/;

/** A cell with any of these is more than one plain name. */
const compound = /[、，,；;/（()）\s\u200B-\u200D\u2060\uFEFF]/;

/** Two to four Chinese characters, or a name with a middle dot. */
const personName = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+[·•]\p{Script=Han}+)$/u;

/** Words that are no one's name: groups, offices, outsiders, reasons for being away. */
const notPerson =
  /因公|因病|出差|病假|事假|请假|外出|休假|学习|群众|对象|代表|支部|支委|班子|全体|党员|党小组|部门|科$|科室|办公室|书记|主任|督导|组$|等|大厅/;

/**
 * The personal names in a cell: split at 、，；/, remarks in brackets and blanks taken out. What does not look like a
 * name (a department, 群众甲, 张六等3人) is left out, so that nothing is claimed about it.
 */
export function personNames(text: string): readonly string[] {
  if (text === "") return [];
  if (!compound.test(text)) return personName.test(text) && !notPerson.test(text) ? [text] : [];
  return withoutBlanks(text.replace(/[（(][^（(）)]{0,60}[）)]/g, ""))
    .split(separators)
    .filter((part) => personName.test(part) && !notPerson.test(part));
}
