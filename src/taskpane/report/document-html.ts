/** A document as HTML and as bare text: what goes into the clipboard where no file can be saved. Word and WPS keep its fonts. */
import type { DocumentBlock, DocumentPlan, DocumentTable, ParagraphKind } from "../../workbook/document-plan";

const faces = {
  title: "方正小标宋简体,华文中宋,宋体",
  heading1: "黑体",
  heading2: "楷体_GB2312,楷体",
  body: "仿宋_GB2312,仿宋",
} as const;

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/\r\n|\r|\n/g, "<br>");
}

const line = "margin:0;line-height:29pt;mso-line-height-rule:exactly;";
const body = `${line}font-family:${faces.body};font-size:16pt;`;

const looks: Readonly<Record<ParagraphKind, string>> = {
  title: `${line}text-align:center;font-family:${faces.title};font-size:22pt;`,
  heading1: `${body}text-indent:32pt;font-family:${faces.heading1};`,
  heading2: `${body}text-indent:32pt;font-family:${faces.heading2};`,
  heading3: `${body}text-indent:32pt;font-weight:bold;`,
  body: `${body}text-indent:32pt;text-align:justify;`,
  attachment: `${body}margin-left:32pt;`,
  signature: `${body}text-align:right;margin-right:32pt;`,
  date: `${body}text-align:right;margin-right:64pt;`,
  blank: body,
  tableTitle: `margin:6pt 0 3pt;text-align:center;font-family:${faces.body};font-size:12pt;font-weight:bold;`,
  form: `margin:3pt 0;font-family:${faces.body};font-size:12pt;`,
  note: `margin:3pt 0;font-family:${faces.body};font-size:10.5pt;`,
};

function tableHtml({ rows, fontSize }: DocumentTable): string {
  const lines = rows.map(({ cells }) =>
    cells
      .map(({ lines: texts, bold = false, align = "center", columns = 1, rows: down = 1 }) => {
        const span = `${columns > 1 ? ` colspan="${columns}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
        const look = `border:1px solid #000;padding:1pt 3pt;text-align:${align};${bold ? "font-weight:bold;" : ""}`;
        return `<td${span} style="${look}">${texts.map(escape).join("<br>")}</td>`;
      })
      .join(""),
  );
  const look = `border-collapse:collapse;font-family:${faces.body};font-size:${fontSize}pt;`;
  return `<table style="${look}">${lines.map((cells) => `<tr>${cells}</tr>`).join("")}</table>`;
}

function blockHtml(block: DocumentBlock): string {
  if (block.kind === "table") return tableHtml(block);
  const runs = block.runs.map(({ text, as, bold }) => {
    const face = as === undefined ? "" : as === "heading3" ? "font-weight:bold;" : `font-family:${faces[as]};`;
    const look = `${face}${bold === true ? "font-weight:bold;" : ""}`;
    return look === "" ? escape(text) : `<span style="${look}">${escape(text)}</span>`;
  });
  return `<p style="${looks[block.kind]}">${runs.join("") || "&nbsp;"}</p>`;
}

const indentedKinds: ReadonlySet<string> = new Set(["heading1", "heading2", "heading3", "body"]);

function blockText(block: DocumentBlock): string {
  if (block.kind === "table") {
    return block.rows.map(({ cells }) => cells.map(({ lines }) => lines.join(" ")).join("\t")).join("\n");
  }
  return `${indentedKinds.has(block.kind) ? "　　" : ""}${block.runs.map(({ text }) => text).join("")}`;
}

/** The document as HTML with all looks in place. */
export function documentHtml({ sections }: DocumentPlan): string {
  return sections.flatMap(({ blocks }) => blocks.map(blockHtml)).join("");
}

/** The document as bare text. */
export function documentText({ sections }: DocumentPlan): string {
  return sections.flatMap(({ blocks }) => blocks.map(blockText)).join("\n");
}
