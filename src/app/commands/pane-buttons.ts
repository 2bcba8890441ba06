/** The buttons of the ribbon that open a page of the pane. */
import type { PaneButton } from "./command";

export const paneButtons: readonly PaneButton[] = [
  {
    name: "importBranches",
    label: "导入支部表",
    hint: "选择各党支部交来的工作簿，核对后合并",
    tip: "选择各党支部交来的工作簿，预览核对后合并到本工作簿，并列出谁还没有交。",
    group: "汇集",
    icon: { name: "import", drawing: "arrow_import", colour: "green" },
    view: "import",
  },
  {
    name: "openAssistant",
    label: "打开助手",
    hint: "打开任务窗格",
    tip: "打开任务窗格：工作进度、检查结果和全部功能。",
    group: "助手",
    icon: { name: "assistant", drawing: "panel_right", colour: "red" },
    view: "home",
  },
];
