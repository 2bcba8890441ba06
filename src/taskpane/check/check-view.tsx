/** 检查: the findings. Loaded when it is first opened; the tab's badge counts the errors only. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const CheckPage = lazy(() => import("./check-page").then(({ CheckPage }) => ({ default: CheckPage })));

export const checkView: PaneView = {
  id: "check",
  label: "检查",
  Component: CheckPage,
  badge: ({ state }) => {
    const count = state?.findingCounts["错误"] ?? 0;
    return count === 0 ? null : { count, words: `，${count} 条错误` };
  },
};
