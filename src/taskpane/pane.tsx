/** The pane as a whole: head with tabs, messages, the view in front, the status line at the foot. */
import { Suspense, useMemo, useRef } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { Loading } from "./feedback/loading";
import { Messages } from "./feedback/messages";
import { StatusLine } from "./feedback/status-line";
import { PaneHeader } from "./pane-header";
import type { Session } from "./session";
import { OpenViewContext } from "./use-action";
import { useHashView } from "./use-hash-view";
import { SessionContext } from "./use-session";
import { ViewBoundary } from "./view-boundary";
import { views } from "./views";

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: "auto", outlineOffset: "-2px" },
  hidden: { display: "none" },
});

interface Props {
  readonly session: Session;
}

export function Pane({ session }: Props) {
  const styles = useStyles();
  const [first, ...others] = views;
  const ids = useMemo<readonly [string, ...string[]]>(() => [first.id, ...others.map(({ id }) => id)], [first, others]);
  const [current, open] = useHashView(ids);
  // A view is made when it is first opened and kept from then on, with its filters and its place in the list.
  const opened = useRef(new Set<string>());
  opened.current.add(current);
  return (
    <SessionContext.Provider value={session}>
      <OpenViewContext.Provider value={open}>
        <PaneHeader views={views} current={current} open={open} />
        <Messages />
        {views.map(({ id, Component }) => (
          <div
            key={id}
            id={`view-${id}`}
            role="tabpanel"
            aria-labelledby={`tab-${id}`}
            className={mergeClasses(styles.view, id !== current && styles.hidden)}
          >
            {opened.current.has(id) && (
              <ViewBoundary>
                <Suspense fallback={<Loading text="正在打开" />}>
                  <Component active={id === current} />
                </Suspense>
              </ViewBoundary>
            )}
          </div>
        ))}
        <StatusLine />
      </OpenViewContext.Provider>
    </SessionContext.Provider>
  );
}
