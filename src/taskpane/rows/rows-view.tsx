/** 明细: the rows behind a number of a result. Loaded when it is first opened. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const RowsPage = lazy(() => import("./rows-page").then((file) => ({ default: file.RowsPage })));

export const rowsView: PaneView = { id: "rows", label: "明细", Component: RowsPage };
