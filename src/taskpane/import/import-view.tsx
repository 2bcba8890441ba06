/** 导入: branch files into this workbook. Loaded when it is first opened. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const ImportPage = lazy(() => import("./import-page").then(({ ImportPage }) => ({ default: ImportPage })));

export const importView: PaneView = { id: "import", label: "导入", Component: ImportPage };
