/** The paragraphs of the report with their state; a click leads to the cell 修改稿. The rows of a table are one line. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportView, ReportViewRow } from "../../app/report/report-view";
import { ToneIcon } from "../tone-icon";
import { useSession } from "../use-session";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  leads: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover } },
  heading: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
  },
  state: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Line {
  readonly row: ReportViewRow;
  readonly text: string;
}

/** One line per paragraph; of a table its title and how many rows it has. */
export function linesOf(rows: readonly ReportViewRow[]): readonly Line[] {
  const lines: { row: ReportViewRow; text: string; rows: number }[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (row.level === "表头" && last) continue;
    if (row.level === "表格" && last) {
      last.rows += 1;
      // A hint or a 修改稿 in a row of the table must not hide in it.
      if (row.hint !== "" || row.edited) lines.push({ row, text: row.text, rows: 0 });
      continue;
    }
    lines.push({ row, text: row.text, rows: 0 });
  }
  return lines.map(({ row, text, rows: count }) => ({
    row,
    text: row.level === "表题" && count > 0 ? `${text}（${count} 行）` : text,
  }));
}

const headings: ReadonlySet<string> = new Set(["标题", "一级标题", "二级标题", "表题"]);

export function ParagraphList({ view }: { readonly view: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { sheet, column, rows } = view;
  return (
    <ul className={styles.list} aria-label="报告的各段">
      {linesOf(rows).map(({ row, text }) => {
        const { key, level, edited, hint } = row;
        const leads = sheet !== null && row.row !== null;
        return (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(styles.row, leads && styles.leads)}
              disabled={!leads}
              title={leads ? "在情况报告里修改这一段" : undefined}
              onClick={() => {
                if (sheet !== null) void session.goTo({ sheet, row: row.row, column });
              }}
            >
              <span className={mergeClasses(styles.text, headings.has(level) && styles.heading)}>{text}</span>
              {(edited || hint !== "") && (
                <span className={styles.state}>
                  <ToneIcon tone={hint === "" ? "done" : "attention"} small />
                  <span>
                    {edited ? "修改稿" : "自动文字"}
                    {hint === "" ? "" : `：${hint}`}
                  </span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
