/** The buttons of the ribbon that open a page of the pane. */
import type { PaneButton } from "./command";

export const paneButtons: readonly PaneButton[] = [
  {
    name: "bringMembers",
    label: "带入名单",
    hint: "把《党员名册》里《民主评议》还没有的党员加进去，先看后写",
    tip: "把“党员名册”里“民主评议”还没有的党员加在下面：填好党支部、姓名、类别和是否参评，预备党员按不评定等次。先看名单再写，可以撤销。",
    group: "填报",
    icon: { name: "members", drawing: "people_add", colour: "blue" },
    view: "entries",
  },
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
