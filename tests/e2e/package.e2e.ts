// The package for an office, as its guide says: unpacked, served by nginx with the shipped configuration and a certificate
// made by the guide's own commands, no network but that one host; the pane is driven from there through the workbench.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { browserPath, quiet } from "./open-workbench";

jest.setTimeout(240_000);

const root = resolve(__dirname, "../..");
const host = "oa.zzsh.test";
const nginx = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find((path) =>
  existsSync(path),
);
// Under CI it is installed (.ci/run), and its absence a failure.
const served = nginx !== undefined || process.env.CI ? test : test.skip;

const folder = mkdtempSync(join(tmpdir(), "org-life-package-"));
let server: ChildProcess | null = null;
let browser: Browser | null = null;

afterAll(async () => {
  await browser?.close();
  if (server) {
    const ended = new Promise((done) => server?.once("exit", done));
    server.kill("SIGQUIT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, "127.0.0.1", () => listening()));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Runs npm run package's script; what it prints where it refuses. */
function runPackage(...options: readonly string[]): string {
  const result = spawnSync(
    process.execPath,
    [resolve(root, "node_modules/tsx/dist/cli.mjs"), "scripts/package.ts", "--built", "--out", folder, ...options],
    { cwd: root, encoding: "utf8" },
  );
  return result.status === 0 ? "" : result.stderr;
}

function unpack(port: number): void {
  expect(runPackage("--base-url", `https://${host}:${port}/zzsh/`, "--share", "\\\\fs\\zzsh")).toBe("");
  const name = readdirSync(folder).find((one) => one.endsWith(".zip")) ?? "";
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(join(folder, name)))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const textOf = (path: string) => readFileSync(join(folder, path), "utf8");

/** The commands of the guide's chapter on certificates, as they stand there. */
function makeCertificate(): void {
  const page = new JSDOM(textOf("安装手册.html")).window.document;
  const commands = [...page.querySelectorAll("pre")]
    .map((block) => block.textContent)
    .find((text) => text.startsWith("HOST="));
  if (commands === undefined) throw new Error("The guide has no commands for a certificate.");
  const script = commands.replace(/^HOST=.*$/m, `HOST=${host}`);
  execFileSync("bash", ["-euc", script], { cwd: folder, stdio: "ignore" });
}

async function startNginx(port: number): Promise<void> {
  if (nginx === undefined) throw new Error("nginx is missing: .ci/run installs it.");
  const shipped = textOf("服务器/nginx.conf");
  const places = shipped.split("\n").filter((line) => line.includes("# 改："));
  expect(places).toHaveLength(3);
  const changed = shipped
    .replace("/etc/nginx/certs/site.crt", join(folder, "site.crt"))
    .replace("/etc/nginx/certs/site.key", join(folder, "site.key"))
    .replace("/srv/org-life-assistant/site/", `${join(folder, "site")}/`);
  writeFileSync(join(folder, "site.conf"), changed);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, "tmp", name)};`,
  );
  mkdirSync(join(folder, "tmp"));
  writeFileSync(
    join(folder, "main.conf"),
    [
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      `daemon off; worker_processes 1; pid ${join(folder, "nginx.pid")}; error_log ${join(folder, "error.log")};`,
      "events {}",
      `http { access_log off; ${temporary.join(" ")} include ${join(folder, "site.conf")}; }`,
    ].join("\n"),
  );
  const options = ["-c", join(folder, "main.conf"), "-p", folder];
  execFileSync(nginx, ["-t", ...options], { stdio: "pipe" });
  server = spawn(nginx, options, { stdio: "ignore" });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${textOf("error.log")}`);
    const there = await fetchHead(port, "/zzsh/taskpane.html").catch(() => null);
    if (there) return;
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** Over the certificate of the guide: its root is the only one that is trusted. */
function fetchHead(
  port: number,
  path: string,
  method = "GET",
): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders }> {
  return new Promise((done, failed) => {
    const request = get(
      {
        host: "127.0.0.1",
        servername: host,
        port,
        path,
        method,
        ca: readFileSync(join(folder, "ca.crt")),
        headers: { host: `${host}:${port}`, "accept-encoding": "gzip" },
        agent: false,
      },
      (response) => {
        response.resume();
        response.once("end", () => done({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    request.once("error", failed);
    request.end();
  });
}

test("an address that Office would not load is refused with a sentence, and nothing is made", () => {
  expect(runPackage()).toContain("请写明加载项将来的地址");
  expect(runPackage("--base-url", "http://oa.example.cn")).toContain("不是 https 地址");
  expect(runPackage("--base-url", "oa.example.cn")).toContain("不是网址");
  expect(runPackage("--base-url", "https://oa.example.cn/?a=1")).toContain("不能有 ? 或 #");
  expect(readdirSync(folder)).toEqual([]);
});

test("the package holds site, manifest, guides, server and computer files, licences and the bill of materials", () => {
  unpack(443);
  const manifest = textOf("manifest.xml");
  expect(manifest).toContain(`https://${host}/zzsh/taskpane.html`);
  expect(manifest).not.toContain("localhost");
  expect(textOf("site/manifest.xml")).toBe(manifest);
  const registered = readFileSync(join(folder, "用户电脑/登记共享文件夹.reg"));
  expect([...registered.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(registered.toString("utf16le")).toContain('"Url"="\\\\\\\\fs\\\\zzsh"\r\n');
  for (const script of ["登记共享文件夹", "移除共享文件夹", "检查环境"]) {
    expect([...readFileSync(join(folder, `用户电脑/${script}.ps1`)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  }
  const key = /\{[0-9a-f-]{36}\}/.exec(textOf("用户电脑/登记共享文件夹.ps1"))?.[0] ?? "";
  for (const name of ["登记共享文件夹.reg", "移除共享文件夹.reg"]) {
    expect(readFileSync(join(folder, "用户电脑", name)).toString("utf16le")).toContain(`TrustedCatalogs\\${key}]`);
  }
  const iis = new JSDOM(textOf("服务器/web.config"), { contentType: "text/xml" }).window.document;
  const caches = [...iis.querySelectorAll("clientCache")].map((one) => one.getAttribute("cacheControlMode"));
  expect(caches).toEqual(["NoControl", "UseMaxAge"]);
  const bom = JSON.parse(textOf("sbom.cdx.json")) as {
    readonly bomFormat: string;
    readonly components: readonly { readonly name: string }[];
  };
  expect(bom.bomFormat).toBe("CycloneDX");
  const licences = textOf("第三方许可证.txt");
  for (const name of ["@microsoft/office-js", "preact", "docx", "@univerjs/presets", "xlsx"]) {
    expect(bom.components.map((one) => one.name)).toContain(name);
    expect(licences).toContain(name);
  }
  // Every file that a guide names is in the package.
  for (const guide of ["安装手册.html", "使用手册.html", "一页纸快速上手.html", "超出一个工作簿.html"]) {
    const page = new JSDOM(textOf(guide)).window.document;
    const named = [...page.querySelectorAll("a[href], img[src]")]
      .map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "")
      .filter((target) => target !== "" && !/^(?:https?:|#)/.test(target));
    expect(named.filter((target) => !existsSync(join(folder, decodeURIComponent(target).split("#")[0] ?? "")))).toEqual(
      [],
    );
  }
});

served(
  "nginx serves it as the guide says; the main job runs from there, and no other host is asked for anything",
  async () => {
    const port = await freePort();
    unpack(port);
    makeCertificate();
    await startNginx(port);

    const icon = await fetchHead(port, "/zzsh/assets/icons/assistant-32.png");
    expect([icon.status, icon.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(icon.headers["cache-control"]).toBe("public, max-age=604800");
    const page = await fetchHead(port, "/zzsh/taskpane.html");
    expect(page.headers).toMatchObject({
      "cache-control": "no-cache",
      "content-encoding": "gzip",
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(page.headers["x-frame-options"]).toBeUndefined();
    const manifest = await fetchHead(port, "/zzsh/manifest.xml");
    expect(manifest.headers["content-type"]).toBe("text/xml; charset=utf-8");
    expect((await fetchHead(port, "/zzsh/taskpane.html", "POST")).status).toBe(405);
    expect((await fetchHead(port, "/zzsh/nothing.html")).status).toBe(404);

    const certificate = new X509Certificate(readFileSync(join(folder, "site.crt")));
    const key = createHash("sha256")
      .update(certificate.publicKey.export({ type: "spki", format: "der" }))
      .digest("base64");
    browser = await chromium.launch({
      executablePath: await browserPath(),
      args: [
        ...quiet,
        `--host-resolver-rules=MAP ${host} 127.0.0.1, MAP * ~NOTFOUND`,
        // Chromium has no list of roots of its own here; that the chain is right was shown above.
        `--ignore-certificate-errors-spki-list=${key}`,
      ],
    });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
    tab.setDefaultTimeout(60_000);
    const asked = new Map<string, string>();
    const hashed: (string | undefined)[] = [];
    tab.on("request", (request) => {
      const { host: name, protocol } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:") asked.set(`${protocol}//${name}`, request.url());
    });
    tab.on("response", (response) => {
      if (/\.[0-9a-f]{8}\.js$/.test(response.url())) hashed.push(response.headers()["cache-control"]);
    });
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    tab.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await tab.goto(`https://${host}:${port}/zzsh/workbench/`);
    await tab.waitForFunction(() => "__workbench" in window);
    await tab.getByRole("button", { name: "检查填报" }).click();
    await tab.waitForFunction(() => window.__workbench.model.sheetByName("检查结果") !== undefined);
    await tab.getByRole("button", { name: "生成汇总" }).click();
    await tab.waitForFunction(() => window.__workbench.model.sheetByName("汇总表") !== undefined);
    const frame = await tab.waitForSelector("#pane iframe", { state: "attached" });
    const pane = await frame.contentFrame();
    // The command has brought another view to the front.
    await pane?.waitForSelector("#view-home >> text=截至目前", { state: "attached" });
    await tab.goto(`https://${host}:${port}/zzsh/quick-start.html`);
    const printed = await tab.pdf({
      format: "A4",
      margin: { top: "15mm", bottom: "15mm", left: "18mm", right: "18mm" },
    });
    // One sheet of paper for the branches.
    expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect([...asked.keys()]).toEqual([`https://${host}:${port}`]);
    expect(hashed.length).toBeGreaterThan(0);
    expect(new Set(hashed)).toEqual(new Set(["public, max-age=31536000, immutable"]));
    expect(errors).toEqual([]);
  },
);
