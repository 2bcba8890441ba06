/** The pane's entry point: waits for Excel, puts the parts together, draws. Whatever goes wrong here is said in words. */
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { systemClock } from "../app/clock";
import { canDownload } from "../excel/can-download";
import { createExcelPort } from "../excel/create-excel-port";
import { officeReady } from "../excel/office-ready";
import { officeTheme, onThemeChange } from "../excel/office-theme";
import { startAssistant } from "./background/start-assistant";
import { Pane } from "./pane";
import { PaneFrame } from "./pane-frame";
import { CanSaveContext } from "./report/delivery";
import { createSession, thrownText } from "./session";
import { StartProblem } from "./start-problem";
import { Starting } from "./starting";
import type { OfficeThemeSource } from "./use-dark-theme";

const theme: OfficeThemeSource = {
  isDark: () => officeTheme() === "dark",
  watch: (listener) => onThemeChange(() => listener()),
};

async function start(container: Element): Promise<void> {
  const root = createRoot(container);
  const draw = (content: ReactNode) => root.render(<PaneFrame officeTheme={theme}>{content}</PaneFrame>);
  draw(<Starting />);
  try {
    const ready = await officeReady();
    if (!ready.ok) {
      const { kind, message, detail } = ready.problem;
      const isOld = kind === "too-old";
      draw(
        <StartProblem
          title={isOld ? "Excel 版本过低" : "没有连上 Excel"}
          text={message}
          technical={detail ?? null}
          retry={!isOld}
        />,
      );
      return;
    }
    const session = createSession(await startAssistant(createExcelPort()), systemClock);
    draw(
      <CanSaveContext.Provider value={canDownload()}>
        <Pane session={session} />
      </CanSaveContext.Provider>,
    );
    window.addEventListener("pagehide", () => void session.stop());
    await session.start();
  } catch (thrown) {
    draw(
      <StartProblem
        title="助手没有打开"
        text="打开时出现程序错误，工作簿没有改动。请重试；多次不成，请复制技术信息，发给本单位负责安装本加载项的同志。"
        technical={thrownText(thrown)}
        retry
      />,
    );
  }
}

const container = document.getElementById("pane");
// Where the first script has already said why the pane cannot start, its words stay.
if (container && !document.documentElement.hasAttribute("data-boot")) void start(container);
