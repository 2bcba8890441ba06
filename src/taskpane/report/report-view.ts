/** 报告: what leaves the office. Loaded when it is first opened. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const ReportPage = lazy(() => import("./report-page").then(({ ReportPage }) => ({ default: ReportPage })));

export const reportView: PaneView = { id: "report", label: "报告", Component: ReportPage };
