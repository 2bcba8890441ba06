/** Writes a document plan as .docx. The library is large: import this file only when a document is asked for. */
import { Document, Packer, Paragraph, TextRun } from "docx";
import type { ISectionOptions } from "docx";
import type { DocumentFile } from "../../workbook/document-file";
import type { DocumentParagraph, DocumentPlan, DocumentSection } from "../../workbook/document-plan";
import { buildTable } from "./build-table";
import { fontTableXml } from "./fonts";
import { sectionSetup } from "./page-setup";
import { outlineLevels, paragraphLooks, runLooks } from "./paragraph-looks";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Characters that XML cannot hold; they come from cells that programs filled. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function runs({ kind, runs: stretches }: DocumentParagraph): TextRun[] {
  return stretches.flatMap(({ text, as, bold }) =>
    text
      .replace(unwritable, "")
      .split(/\r\n|\r|\n/)
      .map(
        (lineText, index) =>
          new TextRun({
            ...runLooks[as ?? kind],
            ...(bold !== undefined && { bold }),
            ...(index > 0 && { break: 1 }),
            text: lineText,
          }),
      ),
  );
}

function paragraph(plan: DocumentParagraph): Paragraph {
  const { kind, onNewPage, withNext } = plan;
  const outline = outlineLevels[kind];
  return new Paragraph({
    ...paragraphLooks[kind],
    ...(onNewPage === true && { pageBreakBefore: true }),
    ...(withNext === true && { keepNext: true }),
    ...(outline !== undefined && { outlineLevel: outline }),
    // The mark at the end has the paragraph's size, too: an empty line is as high as a full one.
    run: runLooks[kind],
    children: runs(plan),
  });
}

function section(plan: DocumentSection): ISectionOptions {
  const blocks = plan.blocks.map((block) => (block.kind === "table" ? buildTable(block) : paragraph(block)));
  return { ...sectionSetup(plan), children: blocks };
}

/** File names may not hold these on Windows. */
function fileName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\r\n\t]/g, "").trim();
  return `${clean === "" ? "情况报告" : clean}.docx`;
}

/** Writes the file. */
export async function writeDocx(plan: DocumentPlan): Promise<DocumentFile> {
  const document = new Document({
    title: plan.title,
    subject: plan.subject,
    creator: plan.author,
    lastModifiedBy: plan.author,
    description: "由组织生活助手根据工作簿生成",
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    styles: { default: { document: { run: runLooks.body } } },
    sections: plan.sections.map(section),
  });
  const bytes = await Packer.toArrayBuffer(document, false, [{ path: "word/fontTable.xml", data: fontTableXml() }]);
  return { name: fileName(plan.name), type: wordType, bytes: new Uint8Array(bytes) };
}
