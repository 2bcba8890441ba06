/** A document of docs/ as a page that stands alone: the manual and its companions in the site, the installation guide in the package. */
const { marked } = require("marked");

const style = [
  "body{font:15px/1.8 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;max-width:860px;margin:2em auto;padding:0 1em;color:#222}",
  "img{max-width:100%;border:1px solid #ddd}",
  "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}",
  "code{background:#f4f4f4}pre{background:#f4f4f4;padding:.8em;overflow-x:auto}",
  "@media print{body{margin:0;max-width:none;font-size:11pt}pre{white-space:pre-wrap}}",
].join("");

/** Markdown files that are pages, under the names they have there. */
const pages = {
  "rules.md": "rules.html",
  "manual.md": "manual.html",
  "quick-start.md": "quick-start.html",
  "beyond-one-workbook.md": "beyond-one-workbook.html",
};

/**
 * @param {string} title
 * @param {string} markdown
 * @param {Readonly<Record<string, string>>} [links] names of the pages that links to other documents lead to
 */
function documentPage(title, markdown, links = pages) {
  const html = Object.entries(links).reduce(
    (text, [from, to]) => text.replaceAll(`href="${from}`, `href="${to}`),
    marked.parse(markdown),
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><style>${style}</style><body>${html}</body></html>`;
}

module.exports = { documentPage };
