/**
 * npm run bench: what the commands cost. Requests and bytes per command at three sizes; time of check, count and summary
 * as a ratio to one JSON.parse of the same cells; peak memory; the pane's first load; import. `--quick` leaves out the largest.
 */
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { measureMemory, usedMemory } from "./bench/measure-memory";
import { measureRequests } from "./bench/measure-requests";
import type { RequestCost } from "./bench/measure-requests";
import { measureSpeed } from "./bench/measure-speed";
import type { SpeedRow } from "./bench/measure-speed";
import { paneSize } from "./bench/pane-size";
import { steps } from "./bench/result-path";
import { printTable } from "./bench/print-table";

const budgets = { requests: 6, seconds: 3, memory: 600e6, pane: 180 * 1024, growth: 1.5 };

function verdict(kept: boolean): string {
  return kept ? "达到" : "超出";
}

function printLoad(): void {
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`机器 machine：${cpus().length} 核 cores，负载 load ${load.join(" ")}`);
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

async function benchRequests(sizes: readonly number[]): Promise<void> {
  console.log("\n一、请求 Requests per command（Microsoft 客户端库，严格主机 strict host）");
  const costs: RequestCost[] = [];
  for (const rows of sizes) costs.push(...(await measureRequests(rows)));
  printTable(
    ["命令 command", "行 rows", "请求 requests", "上行 up", "下行 down", "最大 largest"],
    costs.map(({ command, rows, requests, bytesUp, bytesDown, largest }) => [
      command,
      String(rows),
      String(requests),
      kilobytes(bytesUp),
      kilobytes(bytesDown),
      kilobytes(largest),
    ]),
  );
  const results = costs.filter(({ command }) => ["检查填报", "统计等次", "生成汇总"].includes(command));
  const most = Math.max(...results.map(({ requests }) => requests));
  console.log(`检查、统计、汇总的请求数 at most ${budgets.requests}：${most}，${verdict(most <= budgets.requests)}`);
  const counts = (rows: number) => costs.filter((cost) => cost.rows === rows).map(({ requests }) => requests);
  const [first = 0, ...others] = sizes;
  const same = others.every((rows) => counts(rows).join() === counts(first).join());
  console.log(`请求数不随行数增加 constant in the rows：${verdict(same)}`);
}

async function benchSpeed(sizes: readonly number[], rounds: number): Promise<void> {
  console.log(
    "\n二、检查、统计、汇总 Check, count and summary without the host（与一次 JSON.parse 之比，中位数 medians）",
  );
  const rows = await measureSpeed(sizes, rounds);
  const ratio = (value: number) => value.toFixed(2);
  printTable(
    ["党员 members", "台账 ledger", "问题 findings", "合计 ratio", ...steps.map((step) => step)],
    rows.map((row) => [
      String(row.members),
      String(row.members * 3),
      String(row.findings),
      ratio(row.ratio),
      ...steps.map((step) => ratio(row.steps[step])),
    ]),
  );
  const last: SpeedRow | undefined = rows[rows.length - 1];
  const before: SpeedRow | undefined = rows[rows.length - 2];
  if (!last || !before) return;
  const growth = last.ratio / before.ratio;
  console.log(
    `线性 linear：${last.members} 名与 ${before.members} 名的比值之比 ${ratio(growth)}（不超过 ${budgets.growth}），` +
      verdict(growth <= budgets.growth),
  );
  const seconds = last.path / 1000;
  console.log(
    `${last.members} 名党员 ${seconds.toFixed(1)} 秒（JSON.parse ${(last.parse / 1000).toFixed(2)} 秒；` +
      `预算 budget ${budgets.seconds} 秒），${verdict(seconds < budgets.seconds)}`,
  );
}

function benchMemory(members: number): void {
  console.log("\n三、内存 Memory（单独的进程 a process of its own）");
  const limit = budgets.memory / 1e6;
  const use = measureMemory(__filename, members, budgets.memory);
  if (!use) {
    console.log(`${members} 名党员：堆限制 ${limit} MB 内没有完成，${verdict(false)}`);
    return;
  }
  const { peak, atStart, held } = use;
  console.log(
    `${members} 名党员：峰值 peak ${megabytes(peak)}，其中启动时 at start ${megabytes(atStart)}，` +
      `结束时仍持有 held ${megabytes(held)}；预算 budget ${limit} MB，${verdict(peak <= budgets.memory)}`,
  );
}

function benchPane(): void {
  console.log("\n四、窗格首次加载 First load of the pane（gzip，不含 office.js）");
  const size = paneSize(resolve(__dirname, "../dist"));
  if (!size) {
    console.log("没有 dist，先运行 npm run build。");
    return;
  }
  const parts = size.files.map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`).join("，");
  console.log(`${kilobytes(size.total)}（${parts}）；预算 budget 180 KB，${verdict(size.total <= budgets.pane)}`);
}

async function bench(args: readonly string[]): Promise<void> {
  const quick = args.includes("--quick");
  printLoad();
  await benchRequests(quick ? [100, 1000] : [100, 1000, 10_000]);
  await benchSpeed(quick ? [1000, 10_000] : [1000, 10_000, 100_000], quick ? 3 : 5);
  benchMemory(quick ? 10_000 : 100_000);
  benchPane();
  if (!quick) {
    console.log("\n五、导入 Import of branch files");
    // Loaded here only: the process that measures memory shall not carry it.
    await (await import("./bench-import")).benchImport();
  }
  printLoad();
}

const [mode, file] = process.argv.slice(2);
const work =
  mode === "--memory" && file !== undefined
    ? usedMemory(file).then((use) => console.log(JSON.stringify(use)))
    : bench(process.argv.slice(2));
work.catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
