// The first script of the page: old engines and missing files end in words and 重试, never in a blank pane.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const script = readFileSync(join(__dirname, "../../src/taskpane/unsupported.js"), "utf8");

function open(userAgent: string): void {
  document.documentElement.removeAttribute("data-boot");
  document.body.innerHTML = '<div id="pane"><div id="boot" role="status">正在打开，请稍候。</div></div>';
  const browser = jest.spyOn(navigator, "userAgent", "get").mockReturnValue(userAgent);
  // The page runs it as a plain script.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own file
  new Function(script)();
  browser.mockRestore();
}

function fail(address: string): void {
  const element = document.createElement("script");
  Object.defineProperty(element, "src", { value: address });
  document.body.append(element);
  element.dispatchEvent(new Event("error"));
}

const boot = () => document.getElementById("boot")?.textContent ?? "";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("is ES5 throughout", () => {
  const code = script.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").replace(/"[^"]*"/g, '""');
  expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await)\b|\.\.\.|\?\?|\?\./);
});

test("the engine of Excel 2016 and 2019 gets an explanation without a retry", () => {
  open("Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko");
  expect(boot()).toContain("Excel 版本过低");
  expect(document.querySelector("button")).toBeNull();
  expect(document.documentElement.getAttribute("data-boot")).toBe("engine");
});

test.each([
  ["https://example.test/lib/1/hosted/office.js", "没有连上 Office 组件"],
  ["https://example.test/office-js/excel-win32-16.01.js", "没有连上 Office 组件"],
  ["https://localhost:3000/taskpane.js", "助手没有下载完整"],
])("%s does not come: %s", (address, words) => {
  open("Mozilla/5.0 Chrome/140.0");
  expect(boot()).toContain("正在打开");
  fail(address);
  expect(boot()).toContain(words);
  expect(document.querySelector("button")?.textContent).toBe("重试");
  expect(document.getElementById("boot")?.getAttribute("role")).toBe("alert");
});

test("files that can be missed say nothing", () => {
  open("Mozilla/5.0 Chrome/140.0");
  fail("https://example.test/office-js/telemetry/oteljs_agave.js");
  expect(boot()).toContain("正在打开");
});

test("a connection that hangs ends in an explanation", () => {
  open("Mozilla/5.0 Chrome/140.0");
  jest.advanceTimersByTime(19_000);
  expect(boot()).toContain("正在打开");
  jest.advanceTimersByTime(2_000);
  expect(boot()).toContain("没有连上 Office 组件");
});

test("a pane that has started is left alone", () => {
  open("Mozilla/5.0 Chrome/140.0");
  document.getElementById("boot")?.remove();
  jest.advanceTimersByTime(60_000);
  expect(document.documentElement.hasAttribute("data-boot")).toBe(false);
});
