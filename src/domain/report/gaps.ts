/** What a text of the report still lacks. */

/** （待补充：…） as the report writes it, and shorter forms. */
const gap = /[（(]待补充[:：]?([^（()）]*)[)）]/g;

/** What a text still lacks, as named in its placeholders. */
export function gapsIn(text: string): readonly string[] {
  return [...text.matchAll(gap)].map((match) => match[1]?.trim() ?? "");
}
