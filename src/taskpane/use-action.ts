/** What a link or a button of the pane does: run a command, open a view or show a place in the workbook. */
import { createContext, useCallback, useContext } from "react";
import type { Action } from "./home/steps";
import { useSession } from "./use-session";

/** Opens a view by its id. */
export const OpenViewContext = createContext<(id: string) => void>(() => undefined);

export function useAction(): (action: Action) => void {
  const session = useSession();
  const openView = useContext(OpenViewContext);
  return useCallback(
    (action: Action) => {
      switch (action.kind) {
        case "command":
          void session.run(action.name);
          return;
        case "view":
          openView(action.view);
          return;
        case "place":
          void session.goTo(action.place);
          return;
      }
    },
    [session, openView],
  );
}
