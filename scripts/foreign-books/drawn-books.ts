/** Hand-written parts of what stands over the cells: pictures, charts, notes, controls, pivot tables, slicers. */
import { strToU8 } from "fflate";
import { redDot } from "./book";
import type { PackageText, Relation, SheetParts } from "./package-writer";
import { relationsXml, rowXml } from "./package-writer";

const drawingNs =
  `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9525</xdr:rowOff></xdr:${name}>`;

const picture = (id: number) =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="图片 ${id}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>`;

const anchored = (content: string, from: readonly [number, number], to: readonly [number, number], editAs = "") =>
  `<xdr:twoCellAnchor${editAs}>${corner("from", ...from)}${corner("to", ...to)}${content}</xdr:twoCellAnchor>`;

const drawing = (content: string) => `<xdr:wsDr ${drawingNs}>${content}</xdr:wsDr>`;

const frame = (id: number, relation: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="图表 ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>数据!$D$1</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>数据!$C$2:$C$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>数据!$D$2:$D$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;

const chart = (plot: string) =>
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const pie = chart(`<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`);
const axes = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>`;
const columns = chart(
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="37"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}`,
);

const note = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${1024 + id}" type="#_x0000_t202" style='position:absolute;margin-left:80pt;margin-top:5pt;width:100pt;height:60pt;z-index:${id};visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:textbox><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\n    ${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const vml = (shapes: string) =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`;
const comments = `<comments ${main}><authors><author>书记</author></authors><commentList><comment ref="C3" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>书记：</t></r><r><t xml:space="preserve"> 请核对</t></r></text></comment><comment ref="D5" authorId="0"><text><t>票数</t></text></comment></commentList></comments>`;

/** Workbooks by name; `ledger` is the cells of their first sheet. */
export function drawnBooks(ledger: string): Readonly<Record<string, PackageText>> {
  const book = (
    sheet: Partial<SheetParts>,
    parts: NonNullable<PackageText["parts"]>,
    rest: Partial<PackageText> = {},
  ): PackageText => ({
    sheets: [
      { name: "数据", cells: ledger, ...sheet },
      { name: "附表", cells: rowXml(1, ["附"]) },
    ],
    parts,
    ...rest,
  });
  const drawn = (
    content: string,
    relations: readonly Relation[],
    parts: NonNullable<PackageText["parts"]> = {},
  ): PackageText =>
    book(
      { after: `<drawing r:id="rId1"/>`, relations: [["rId1", "drawing", "../drawings/drawing1.xml"]] },
      {
        "xl/drawings/drawing1.xml": [drawing(content), drawingType],
        "xl/drawings/_rels/drawing1.xml.rels": [relationsXml(relations)],
        "xl/media/image1.png": [redDot],
        ...parts,
      },
    );
  const image: Relation = ["rId1", "image", "../media/image1.png"];
  const cache = `<pivotCacheDefinition ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1" refreshOnLoad="1" refreshedBy="张一" recordCount="4"><cacheSource type="worksheet"><worksheetSource ref="C1:D5" sheet="数据"/></cacheSource><cacheFields count="2"><cacheField name="责任人" numFmtId="0"><sharedItems/></cacheField><cacheField name="得票" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="7" maxValue="15"/></cacheField></cacheFields></pivotCacheDefinition>`;
  const records = `<pivotCacheRecords ${main} count="4">${[12, 9, 7, 15].map((votes, index) => `<r><s v="${["张一", "李二", "王三", "赵四"][index]}"/><n v="${votes}"/></r>`).join("")}</pivotCacheRecords>`;
  const pivot = `<pivotTableDefinition ${main} name="数据透视表1" cacheId="1" dataOnRows="1" applyNumberFormats="0" dataCaption="值" updatedVersion="6" minRefreshableVersion="3"><location ref="G3:H8" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="求和项:得票" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;
  const pivotParts = {
    "xl/pivotTables/pivotTable1.xml": [pivot, `${spreadsheet}.pivotTable+xml`],
    "xl/pivotTables/_rels/pivotTable1.xml.rels": [
      relationsXml([["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]]),
    ],
    "xl/pivotCache/pivotCacheDefinition1.xml": [cache, `${spreadsheet}.pivotCacheDefinition+xml`],
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": [
      relationsXml([["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]]),
    ],
    "xl/pivotCache/pivotCacheRecords1.xml": [records, `${spreadsheet}.pivotCacheRecords+xml`],
  } satisfies PackageText["parts"];
  const pivotBook = {
    afterSheets: `<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches>`,
    relations: [["rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
  } satisfies Partial<PackageText>;
  const ms = "http://schemas.microsoft.com/office/2007/relationships";
  return {
    图片: drawn(anchored(picture(2), [5, 2], [7, 6]) + anchored(picture(3), [5, 8], [6, 9], ` editAs="oneCell"`), [
      image,
    ]),
    图片固定位置: drawn(
      anchored(picture(2), [5, 2], [7, 6], ` editAs="absolute"`) +
        `<xdr:oneCellAnchor>${corner("from", 1, 7)}<xdr:ext cx="9525" cy="9525"/>${picture(3)}</xdr:oneCellAnchor>` +
        `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9525" cy="9525"/>${picture(4)}</xdr:absoluteAnchor>`,
      [image],
    ),
    图形: drawn(
      anchored(
        `<xdr:sp macro="" textlink="数据!$B$2"><xdr:nvSpPr><xdr:cNvPr id="2" name="文本框 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>公章处</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/>`,
        [5, 3],
        [7, 6],
      ),
      [],
    ),
    饼图: drawn(anchored(frame(2, "rId1"), [5, 1], [10, 15]), [["rId1", "chart", "../charts/chart1.xml"]], {
      "xl/charts/chart1.xml": [pie, chartType],
    }),
    柱形图: drawn(anchored(frame(2, "rId1"), [5, 1], [10, 15]), [["rId1", "chart", "../charts/chart1.xml"]], {
      "xl/charts/chart1.xml": [columns, chartType],
    }),
    图表工作表: book(
      {},
      {
        "xl/chartsheets/sheet1.xml": [
          `<chartsheet ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
          `${spreadsheet}.chartsheet+xml`,
        ],
        "xl/chartsheets/_rels/sheet1.xml.rels": [relationsXml([["rId1", "drawing", "../drawings/drawing1.xml"]])],
        "xl/drawings/drawing1.xml": [
          drawing(
            `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${frame(2, "rId1")}</xdr:absoluteAnchor>`,
          ),
          drawingType,
        ],
        "xl/drawings/_rels/drawing1.xml.rels": [relationsXml([["rId1", "chart", "../charts/chart1.xml"]])],
        "xl/charts/chart1.xml": [pie, chartType],
      },
      {
        dialect: (xml, path) =>
          path === "xl/workbook.xml"
            ? xml.replace('<sheet name="附表"', `<sheet name="图" sheetId="9" r:id="rIdG"/><sheet name="附表"`)
            : xml,
        relations: [["rIdG", "chartsheet", "chartsheets/sheet1.xml"]],
      },
    ),
    批注: book(
      {
        after: `<legacyDrawing r:id="rId2"/>`,
        relations: [
          ["rId1", "comments", "../comments1.xml"],
          ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ],
      },
      {
        "xl/comments1.xml": [comments, `${spreadsheet}.comments+xml`],
        "xl/drawings/vmlDrawing1.vml": [vml(note(1, 2, 2) + note(2, 4, 3))],
      },
    ),
    会话批注: book(
      {
        after: `<legacyDrawing r:id="rId2"/>`,
        relations: [
          ["rId1", "comments", "../comments1.xml"],
          ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          [
            "rId3",
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            "../threadedComments/threadedComment1.xml",
          ],
        ],
      },
      {
        "xl/comments1.xml": [comments, `${spreadsheet}.comments+xml`],
        "xl/drawings/vmlDrawing1.vml": [vml(note(1, 2, 2) + note(2, 4, 3))],
        "xl/threadedComments/threadedComment1.xml": [
          `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2026-01-05T08:00:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>请核对</text></threadedComment></ThreadedComments>`,
          "application/vnd.ms-excel.threadedcomments+xml",
        ],
        "xl/persons/person.xml": [
          `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="书记" id="{00000000-0000-0000-0000-000000000001}" userId="a" providerId="None"/></personList>`,
          "application/vnd.ms-excel.person+xml",
        ],
      },
      {
        relations: [["rIdP", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"]],
      },
    ),
    控件: book(
      {
        root: ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`,
        after:
          `<legacyDrawing r:id="rId1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId2" name="复选框 1"><controlPr defaultSize="0" autoFill="0"><anchor moveWithCells="1">` +
          `<from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>`,
        relations: [
          ["rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["rId2", "ctrlProp", "../ctrlProps/ctrlProp1.xml"],
        ],
      },
      {
        "xl/drawings/vmlDrawing1.vml": [
          vml(
            `<v:shape id="_x0000_s1025" type="#_x0000_t201" style='position:absolute;margin-left:1pt;margin-top:1pt;width:60pt;height:15pt;z-index:1'><x:ClientData ObjectType="Checkbox"><x:Anchor>5, 0, 2, 0, 6, 0, 3, 0</x:Anchor><x:FmlaLink>$D$2</x:FmlaLink></x:ClientData></v:shape>`,
          ),
        ],
        "xl/ctrlProps/ctrlProp1.xml": [
          `<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$D$2" lockText="1" noThreeD="1"/>`,
          "application/vnd.ms-excel.controlproperties+xml",
        ],
      },
    ),
    数据透视表: book({ relations: [["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]] }, pivotParts, pivotBook),
    切片器: book(
      {
        root: ` xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`,
        after: `<drawing r:id="rId2"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId3"/></x14:slicerList></ext></extLst>`,
        relations: [
          ["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"],
          ["rId2", "drawing", "../drawings/drawing1.xml"],
          ["rId3", `${ms}/slicer`, "../slicers/slicer1.xml"],
        ],
      },
      {
        ...pivotParts,
        "xl/drawings/drawing1.xml": [
          drawing(
            anchored(
              `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="责任人"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer"><sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="责任人"/></a:graphicData></a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback/></mc:AlternateContent><xdr:clientData/>`,
              [9, 2],
              [11, 9],
            ),
          ),
          drawingType,
        ],
        "xl/slicers/slicer1.xml": [
          `<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="责任人" cache="切片器_责任人" caption="责任人" rowHeight="241300"/></slicers>`,
          "application/vnd.ms-excel.slicer+xml",
        ],
        "xl/slicerCaches/slicerCache1.xml": [
          `<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="切片器_责任人" sourceName="责任人"><pivotTables><pivotTable tabId="1" name="数据透视表1"/></pivotTables><data><tabular pivotCacheId="1"><items count="1"><i x="0" s="1"/></items></tabular></data></slicerCacheDefinition>`,
          "application/vnd.ms-excel.slicerCache+xml",
        ],
      },
      {
        afterSheets: `<definedNames><definedName name="切片器_责任人">#N/A</definedName></definedNames>${pivotBook.afterSheets}<extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rIdS2"/></x14:slicerCaches></ext></extLst>`,
        relations: [
          ["rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
          ["rIdS2", `${ms}/slicerCache`, "slicerCaches/slicerCache1.xml"],
        ],
      },
    ),
    页眉图片与打印机: book(
      {
        after: `<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;L&amp;G&amp;C内部</oddHeader></headerFooter><legacyDrawingHF r:id="rId2"/>`,
        relations: [
          ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
          ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ],
      },
      {
        "xl/printerSettings/printerSettings1.bin": [strToU8("打印机"), `${spreadsheet}.printerSettings`],
        "xl/drawings/vmlDrawing1.vml": [
          vml(
            `<v:shape id="LH" o:spid="_x0000_s1025" type="#_x0000_t75" style='position:absolute;width:10pt;height:10pt'><v:imagedata o:relid="rId1" o:title="章"/></v:shape>`,
          ),
        ],
        "xl/drawings/_rels/vmlDrawing1.vml.rels": [relationsXml([image])],
        "xl/media/image1.png": [redDot],
      },
    ),
  };
}
