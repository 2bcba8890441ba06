/**
 * The fonts of an official document and what stands in for them: 方正小标宋 and the _GB2312 fonts are missing on many machines.
 * The stand-ins are written into the document's font table, so that Word, WPS and LibreOffice choose the same.
 */

/** Fonts by their part in GB/T 9704-2012. */
export const fonts = {
  title: "方正小标宋简体",
  heading1: "黑体",
  heading2: "楷体_GB2312",
  body: "仿宋_GB2312",
  page: "宋体",
} as const;

/** Stand-ins, the first one that is there; the first three are names that Windows has had since Vista. */
const standIns: Readonly<Record<string, string>> = {
  [fonts.title]: "小标宋,方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体",
  [fonts.heading1]: "SimHei,Noto Sans CJK SC",
  [fonts.heading2]: "楷体,KaiTi,华文楷体",
  [fonts.body]: "仿宋,FangSong,华文仿宋",
  [fonts.page]: "SimSun,Noto Serif CJK SC",
};

/** Classification of the faces, for programs that look for a similar one: all Chinese text faces. */
const panose: Readonly<Record<string, string>> = {
  [fonts.title]: "02010601030101010101",
  [fonts.heading1]: "02010609060101010101",
  [fonts.heading2]: "02010609030101010101",
  [fonts.body]: "02010609030101010101",
  [fonts.page]: "02010600030101010101",
};

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The part word/fontTable.xml. */
export function fontTableXml(): string {
  const entries = Object.values(fonts).map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIns[name] ?? ""}"/><w:panose1 w:val="${panose[name] ?? ""}"/>` +
      `<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${wordNamespace}">${entries.join("")}</w:fonts>`;
}
