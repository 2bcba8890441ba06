/** 计票: ballots by keyboard. Loaded when it is first opened. */
import { lazy } from "react";
import type { PaneView } from "../pane-view";

const CountPage = lazy(() => import("./count-page").then(({ CountPage }) => ({ default: CountPage })));

export const countView: PaneView = { id: "count", label: "计票", Component: CountPage };
