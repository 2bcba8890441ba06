/** Hand-written parts of what is said of cells: conditions, validations, protection, filters, views, extensions. */
import type { PackageText, SheetParts } from "./package-writer";
import { rowXml } from "./package-writer";

const x14 = `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;

/** Workbooks by name; `ledger` is the cells of their first sheet. */
export function ruledBooks(ledger: string): Readonly<Record<string, PackageText>> {
  const book = (sheet: Partial<SheetParts>, rest: Partial<PackageText> = {}): PackageText => ({
    sheets: [
      { name: "数据", cells: ledger, ...sheet },
      { name: "附表", cells: rowXml(1, ["附"]) },
    ],
    ...rest,
  });
  const ext = (uri: string, content: string) => `<extLst><ext uri="{${uri}}" ${x14}>${content}</ext></extLst>`;
  return {
    条件格式: book({
      after:
        `<conditionalFormatting sqref="D2:D5 F2:F5"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${x14}><x14:id>{00000000-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
        `<conditionalFormatting sqref="B2:B5"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$D2&gt;10</formula></cfRule><cfRule type="duplicateValues" dxfId="0" priority="3"/></conditionalFormatting>` +
        ext(
          "78C0D931-6437-407d-A8EE-F0AAD7539E65",
          `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`,
        ),
    }),
    数据验证: book({
      after:
        `<dataValidations count="3" xWindow="9" yWindow="9"><dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="B2:B9"><formula1>LEN(B2)&lt;50</formula1></dataValidation><dataValidation type="list" imeMode="on" sqref="C2:C5 C8"><formula1>附表!$A$1:$A$9</formula1></dataValidation><dataValidation type="decimal" operator="greaterThan" showInputMessage="1" promptTitle="票" prompt="得票" sqref="D2:D5"><formula1>$A$2*2</formula1></dataValidation></dataValidations>` +
        ext(
          "CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF",
          `<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>附表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2:F5</xm:sqref></x14:dataValidation></x14:dataValidations>`,
        ),
    }),
    迷你图: book({
      after: ext(
        "05C60535-1F16-4fd2-B633-F4F36F0B64E0",
        `<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>数据!D2:D5</xm:f><xm:sqref>F5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`,
      ),
    }),
    保护: book(
      {
        cells: ledger + `<row r="7"><c r="A7" s="3"><v>1</v></c><c r="B7" s="3"/></row>`,
        after: `<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" formatCells="0" sort="0"/><protectedRanges><protectedRange sqref="B2:B5" name="区域1"/></protectedRanges>`,
      },
      {
        beforeSheets: `<workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="1" firstSheet="0"/></bookViews>`,
      },
    ),
    筛选: book({
      cells: ledger.replace(`<row r="3">`, `<row r="3" hidden="1">`),
      after: `<autoFilter ref="A1:D5"><filterColumn colId="2"><filters><filter val="张一"/><filter val="王三"/></filters></filterColumn><sortState ref="A2:D5"><sortCondition descending="1" ref="D2:D5"/></sortState></autoFilter>`,
    }),
    分页与视图: book({
      before: `<sheetPr codeName="Sheet1" filterMode="0"><tabColor theme="5" tint="0.4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1" autoPageBreaks="0"/></sheetPr><dimension ref="A1:D5"/><sheetViews><sheetView tabSelected="1" view="pageBreakPreview" zoomScale="70" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomRight" activeCell="C4" sqref="C4 D5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1" outlineLevelCol="1"/><cols><col min="2" max="2" width="30.7" customWidth="1" outlineLevel="1"/><col min="3" max="3" width="8.8" hidden="1" collapsed="1"/></cols>`,
      cells: ledger.replace(`<row r="4">`, `<row r="4" outlineLevel="1" collapsed="1" thickBot="1">`),
      after: `<printOptions headings="1"/><pageMargins left="0.1" right="0.2" top="0.3" bottom="0.4" header="0.5" footer="0.6"/><pageSetup paperSize="8" pageOrder="overThenDown" draft="1" errors="blank" useFirstPageNumber="1" firstPageNumber="3"/><headerFooter alignWithMargins="0" differentOddEven="1"><oddHeader>&amp;L&amp;"黑体,常规"&amp;12甲&amp;R&amp;D</oddHeader><evenFooter>双</evenFooter></headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>`,
    }),
    链接: book({
      after: `<hyperlinks><hyperlink ref="B2" r:id="rId1" tooltip="通知"/><hyperlink ref="B3:B4" location="附表!A1" display="附表"/><hyperlink ref="C5" r:id="rId2" location="第一节"/></hyperlinks>`,
      relations: [
        ["rId1", "hyperlink", "https://example.cn/?a=1&amp;b=2", "External"],
        ["rId2", "hyperlink", "通知.docx", "External"],
      ],
    }),
    忽略的错误与未知内容: book({
      root: ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"`,
      cells: ledger.replace(`<row r="2">`, `<row r="2" x14ac:dyDescent="0.2">`),
      after: `<ignoredErrors><ignoredError sqref="A2:A5" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="{11111111-2222-3333-4444-555555555555}"><未知 xmlns="urn:unknown">内容</未知></ext></extLst>`,
    }),
    合并: book({ after: `<mergeCells count="2"><mergeCell ref="F1:H3"/><mergeCell ref="A7:D7"/></mergeCells>` }),
    隐藏的表: {
      sheets: [
        { name: "数据", cells: ledger },
        { name: "隐藏", entry: ` state="hidden"`, cells: rowXml(1, ["藏"]) },
        { name: "附表", cells: rowXml(1, ["附"]) },
        { name: "深藏", entry: ` state="veryHidden"`, cells: rowXml(1, ["藏"]) },
      ],
      afterSheets: `<calcPr calcId="191029" calcMode="manual" iterate="1"/>`,
    },
  };
}
