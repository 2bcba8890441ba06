// npm start: installs what is missing, builds what has changed, serves and opens the workbench with the sample workbook.
import { installMissing } from "./install.mjs";

installMissing();
const { buildSite, isBuilt } = await import("./build-site.mjs");
const { serveDist } = await import("./serve.mjs");

if (!isBuilt()) {
  console.log("正在生成站点（约一分钟）…");
  const code = buildSite();
  if (code !== 0) {
    console.error("没有生成站点，上面写着原因。");
    process.exit(code);
  }
}

const { url } = await serveDist(Number(process.env.PORT) || 3000);
const address = `${url}/workbench/`;
console.log(`\n组织生活助手试用环境：${address}\n按 Ctrl+C 结束。`);
if (process.argv.includes("--no-open") || process.env.CI) {
  console.log("（没有自动打开浏览器，请自行打开上面的地址。）");
} else {
  const { default: open } = await import("open");
  // On a machine without a desktop nothing can be opened: the address above is enough.
  open(address)
    .then((child) => child.once("error", () => {}))
    .catch(() => {});
}
