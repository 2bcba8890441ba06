/** The views of the pane, in the order of the tabs; the first one opens where the hash names none. */
import { checkView } from "./check/check-view";
import { countView } from "./count/count-view";
import { entriesView } from "./entries/entries-view";
import { homeView } from "./home/home-view";
import { importView } from "./import/import-view";
import type { PaneView } from "./pane-view";
import { reportView } from "./report/report-view";
import { rowsView } from "./rows/rows-view";

export const views: readonly [PaneView, ...PaneView[]] = [
  homeView,
  entriesView,
  checkView,
  importView,
  countView,
  reportView,
  rowsView,
];
