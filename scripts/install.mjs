// Installs the packages when they are missing or older than the lock file. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a command of the project, its output shown; returns the exit code. On Windows npm and npx are .cmd files. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  return result.status ?? 1;
}

/** Runs a program from node_modules/.bin. */
export function runBin(name, args, options = {}) {
  return run(join(root, "node_modules", ".bin", name), args, options);
}

export function installMissing() {
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("正在安装依赖（首次运行需要几分钟）…");
  // The lock file decides every version; install scripts of dependencies are not needed and not run.
  const code = run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
  if (code !== 0) {
    console.error("依赖安装失败：请检查网络和 npm 源（npm config get registry），然后重新运行。");
    process.exit(code);
  }
}
