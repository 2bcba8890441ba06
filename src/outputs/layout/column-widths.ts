/** Column widths of a template sheet: the declared ones, drawn in where the table would print too small on one A4 page. */
import type { Column, Form } from "../../contract/form";
import { textWidth } from "../../workbook/text-width";

/** What A4 landscape holds in one width and in legible type; a table that cannot be drawn in so far takes two (`fitPaper`). */
const onePage = 146;
/** What two pages and a screen hold. */
const twoPages = 200;

/** No column shrinks below this share of its declared width. */
const smallestShare = 0.65;

/** Digits of a date and some air; a narrower cell shows ####. */
const dateWidth = 11.5;

/** The narrowest a column may be: header and list values take at most two lines. */
function narrowest({ type, header, values = [], width }: Column): number {
  if (type === "date") return Math.min(width, dateWidth);
  const words = [`${header}＊`, ...values].map(textWidth);
  return Math.min(width, Math.max(width * smallestShare, Math.max(...words) / 2 + 2.5));
}

/** Widths in characters, one per column, with one decimal. */
export function columnWidths(form: Form): number[] {
  const declared = form.columns.map(({ width }) => width);
  const total = declared.reduce((sum, width) => sum + width, 0);
  if (total <= onePage) return declared;
  const floors = form.columns.map(narrowest);
  const floor = floors.reduce((sum, width) => sum + width, 0);
  const pageWidth = floor <= onePage ? onePage : twoPages;
  if (total <= pageWidth) return declared;
  // Everything gives in the same proportion of what it can give.
  const share = floor >= pageWidth ? 1 : (total - pageWidth) / (total - floor);
  return declared.map((width, index) => {
    const least = floors[index] ?? width;
    return Math.round((width - (width - least) * share) * 10) / 10;
  });
}
