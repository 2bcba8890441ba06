/** Puts the package for an office together: the site, the manifest for its address, the guides, what server and computers need. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { documentPage } from "./document-page.cjs";
import { billOfMaterials, licencesText } from "./licences";

const root = resolve(__dirname, "../..");
const here = (...parts: string[]) => readFileSync(join(__dirname, ...parts), "utf8");

/** Key of the catalogue in the registry: one and the same for ever, so that registering again changes nothing. */
const catalogue = "{6d1c6a3c-5f0e-4c0b-9d53-2f6a6f5be7a1}";

/** Address that the manifest of the repository names. */
const developmentBase = "https://localhost:3000";

export interface PackageWish {
  /** Where the site will be served: https, without a slash at the end. */
  readonly baseUrl: string;
  /** UNC path of the shared folder with the manifest. */
  readonly share: string;
  /** Folder with the built site. */
  readonly dist: string;
}

/**
 * Checks an address given by hand.
 *
 * @returns the address without a slash at the end
 * @throws Error with a sentence for the administrator
 */
export function checkedBaseUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`“${text}”不是网址。请写成 https://主机名/路径。`);
  }
  if (url.protocol !== "https:") throw new Error(`“${text}”不是 https 地址：Office 只从 https 加载加载项。`);
  if (url.search !== "" || url.hash !== "") throw new Error(`“${text}”里不能有 ? 或 #。`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Windows reads .reg files as UTF-16 with a byte order mark. */
function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`, "utf16le"));
}

/** Windows PowerShell reads a script without a byte order mark in the system's code page. */
function powershell(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`, "utf8"));
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "utf8"));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/**
 * The files of the package by path.
 *
 * @throws Error where `dist` is not built
 */
export function assemblePackage({ baseUrl, share, dist }: PackageWish): ReadonlyMap<string, Uint8Array> {
  const { hostname, port, pathname } = new URL(`${baseUrl}/`);
  const files = new Map<string, Uint8Array>();
  for (const path of filesBelow(dist)) {
    const name = relative(dist, path).replaceAll("\\", "/");
    if (name !== "manifest.xml" && !name.endsWith(".map")) {
      files.set(`site/${name}`, new Uint8Array(readFileSync(path)));
    }
  }
  if (!files.has("site/taskpane.html")) throw new Error("站点还没有生成。");
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replaceAll(developmentBase, baseUrl);
  files.set("manifest.xml", bytesOf(manifest));
  files.set("site/manifest.xml", bytesOf(manifest));

  const links = {
    "rules.md": "检查规则.html",
    "manual.md": "使用手册.html",
    "quick-start.md": "一页纸快速上手.html",
    "beyond-one-workbook.md": "超出一个工作簿.html",
  };
  for (const [name, document, title] of [
    ["安装手册.html", "deploy.md", "组织生活助手安装手册"],
    ["使用手册.html", "manual.md", "组织生活助手使用手册"],
    ["一页纸快速上手.html", "quick-start.md", "一页纸快速上手"],
    ["检查规则.html", "rules.md", "检查规则"],
    ["超出一个工作簿.html", "beyond-one-workbook.md", "超出一个工作簿"],
  ] as const) {
    files.set(name, bytesOf(documentPage(title, readFileSync(join(root, "docs", document), "utf8"), links)));
  }
  for (const path of filesBelow(join(root, "docs", "images"))) {
    files.set(`images/${relative(join(root, "docs", "images"), path)}`, new Uint8Array(readFileSync(path)));
  }

  const server = { host: hostname, port: port === "" ? "443" : port, path: pathname };
  files.set("服务器/nginx.conf", bytesOf(fill(here("server", "nginx.conf"), server)));
  files.set("服务器/web.config", bytesOf(here("server", "web.config")));
  const keys = { catalogue };
  const registered = { ...keys, share: share.replaceAll("\\", "\\\\") };
  files.set("用户电脑/登记共享文件夹.reg", utf16(fill(here("catalogue", "register.reg"), registered)));
  files.set("用户电脑/移除共享文件夹.reg", utf16(fill(here("catalogue", "remove.reg"), keys)));
  files.set("用户电脑/登记共享文件夹.ps1", powershell(fill(here("catalogue", "register.ps1"), keys)));
  files.set("用户电脑/移除共享文件夹.ps1", powershell(fill(here("catalogue", "remove.ps1"), keys)));
  files.set("用户电脑/检查环境.ps1", powershell(here("catalogue", "check.ps1")));

  const { text, bom } = billOfMaterials(root);
  files.set("sbom.cdx.json", bytesOf(text));
  files.set("第三方许可证.txt", bytesOf(licencesText(root, bom)));
  return files;
}
