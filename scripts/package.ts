/**
 * npm run package -- --base-url https://… [--share \\server\share] [--office-js local|global|21vianet]: builds the site and
 * makes release/<name>.zip, with everything an administrator needs (docs/deploy.md). --built takes dist/ as it is, --out
 * another folder than release/.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { writeServiceWorker } from "./write-service-worker.mjs";
import { assemblePackage, checkedBaseUrl } from "./package/assemble";

const root = resolve(__dirname, "..");

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function runBin(name: string, args: readonly string[]): void {
  const { status } = spawnSync(join(root, "node_modules", ".bin", name), args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`${name} 没有成功，没有做出安装包。`);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      "base-url": { type: "string" },
      share: { type: "string", default: "\\\\服务器\\共享" },
      "office-js": { type: "string", default: "local" },
      built: { type: "boolean", default: false },
      out: { type: "string", default: join(root, "release") },
    },
  });
  const given = values["base-url"];
  if (given === undefined) {
    fail("请写明加载项将来的地址，例如：npm run package -- --base-url https://oa.example.cn/zzsh");
  }
  const office = values["office-js"];
  if (!["local", "global", "21vianet"].includes(office))
    fail(`--office-js 只能是 local、global、21vianet，没有“${office}”。`);
  const baseUrl = checkedBaseUrl(given);
  if (!values.built) {
    console.log("正在生成站点（约一分钟）…");
    runBin("webpack", [
      "--mode",
      "production",
      "--env",
      `officeJs=${office}`,
      "--env",
      `baseUrl=${baseUrl}`,
      "--stats",
      "errors-warnings",
    ]);
    runBin("tsx", ["scripts/make-sample.ts"]);
    writeServiceWorker();
  }
  const files = assemblePackage({ baseUrl, share: values.share, dist: join(root, "dist") });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const name = `org-life-assistant-${version}.zip`;
  mkdirSync(values.out, { recursive: true });
  const bytes = zipSync(Object.fromEntries(files), { level: 9 });
  writeFileSync(join(values.out, name), bytes);
  console.log(`已做好 ${join(values.out, name)}（${(bytes.length / 1e6).toFixed(1)} MB，${files.size} 个文件）。`);
  console.log("接下来按其中的“安装手册.html”做。");
}

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
