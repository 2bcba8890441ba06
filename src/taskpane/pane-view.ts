/** The shape of a view of the pane. A view is one file that exports one `PaneView` and one line in `views.ts`. */
import type { ComponentType } from "react";
import type { SessionView } from "./session";

export interface ViewProps {
  /** False while another tab is in front: the view stays as it is and is only hidden. */
  readonly active: boolean;
}

export interface PaneView {
  /** Name in the URL's hash, so that a ribbon button can open the view. */
  readonly id: string;
  /** Word on the tab. */
  readonly label: string;
  readonly Component: ComponentType<ViewProps>;
  /** A number beside the word, with the words a screen reader says; null shows none. */
  readonly badge?: (view: SessionView) => { readonly count: number; readonly words: string } | null;
}
