/** 填报: what fills a form from what the workbook knows already. Loaded when it is first opened. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const EntriesPage = lazy(() => import("./entries-page").then((file) => ({ default: file.EntriesPage })));

export const entriesView: PaneView = { id: "entries", label: "填报", Component: EntriesPage };
