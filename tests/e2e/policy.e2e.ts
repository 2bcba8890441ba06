// The workbench's Content-Security-Policy: text never becomes a script, and nothing that the workbench does needs it to.
import { driveWorkbench } from "./drive-workbench";
import { startWorkbench } from "./open-workbench";
import type { Workbench } from "./open-workbench";

declare global {
  interface Window {
    /** Directives that something broke, with what was stopped. */
    violations: string[];
    madeOfText?: boolean;
  }
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
  await workbench.page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      window.violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
}, 120_000);

afterAll(() => workbench.close());

const violations = (): Promise<readonly string[]> => workbench.page.evaluate(() => window.violations);

test("the main work breaks no rule of the policy: formulas, a file opened and saved, a command, the pane", async () => {
  await workbench.load();
  const drive = driveWorkbench(workbench);
  const { page } = workbench;
  await drive.runCommand("CheckEntries");
  await drive.runCommand("CountGrades");
  const bytes = await page.evaluate(async () => [...(await window.__workbench.saveBytes())]);
  await page.evaluate((saved) => window.__workbench.openBytes(new Uint8Array(saved), "再开.xlsx"), bytes);
  await drive.openSheet("设置");
  await drive.goTo("T30");
  await drive.type("=SUM(1,2)*2");
  expect(await drive.modelValue("设置", 29, 19)).toBe(6);
  await (await workbench.pane()).waitForSelector("button");
  const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).not.toMatch(/unsafe-eval/);
  expect(await violations()).toEqual([]);
  expect(workbench.errors).toEqual([]);
}, 180_000);

test.each<readonly [string, string, () => void]>([
  [
    "text given to a timer",
    "script-src eval",
    () => {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the policy is to refuse
      setTimeout("window.madeOfText = true", 0);
    },
  ],
  [
    "a script written into the page",
    "script-src-elem inline",
    () => {
      const script = document.createElement("script");
      script.textContent = "window.madeOfText = true";
      document.body.append(script);
    },
  ],
  [
    "an attribute with a handler",
    "script-src-attr inline",
    () => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.madeOfText = true");
      document.body.append(button);
      button.click();
    },
  ],
])(
  "%s does not run",
  async (_name, violation, attempt) => {
    await workbench.load();
    await workbench.page.evaluate(attempt);
    await workbench.page.waitForFunction(() => window.violations.length > 0);
    expect(await violations()).toEqual([violation]);
    expect(await workbench.page.evaluate(() => window.madeOfText)).toBeUndefined();
  },
  120_000,
);
