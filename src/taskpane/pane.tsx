/** The pane as a whole: head with tabs, messages, the view in front, the status line at the foot. */
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { importView } from "./import/import-view";
import { Loading } from "./feedback/loading";
import { Messages } from "./feedback/messages";
import { StatusLine } from "./feedback/status-line";
import { PaneHeader } from "./pane-header";
import type { Session } from "./session";
import { OpenViewContext } from "./use-action";
import { DroppedContext, useFileDrop } from "./use-file-drop";
import type { Dropped } from "./use-file-drop";
import { rowsView } from "./rows/rows-view";
import { useHashView } from "./use-hash-view";
import { SessionContext } from "./use-session";
import { ViewBoundary } from "./view-boundary";
import { views } from "./views";

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: "auto", outlineOffset: "-2px" },
  hidden: { display: "none" },
  drop: {
    position: "fixed",
    inset: "8px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    // The element under the pointer must stay the pane's own, or entering the note would leave the pane.
    pointerEvents: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase400,
    opacity: 0.94,
  },
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
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const take = useCallback(() => setDropped(null), []);
  const onDrop = useCallback(
    (files: Dropped) => {
      if (session.view().running !== null) return;
      setDropped(files);
      open(importView.id);
    },
    [session, open],
  );
  // A click on a number of a result is a question: the home gives way to the answer, another page does not.
  const selected = useSyncExternalStore(session.subscribe, () => session.view().selected);
  const home = first.id;
  const view = useRef(current);
  view.current = current;
  useEffect(() => {
    if (selected && view.current === home) open(rowsView.id);
  }, [selected, home, open]);
  const isDragging = useFileDrop(onDrop);
  const dropContext = useMemo(() => ({ dropped, take }), [dropped, take]);
  return (
    <SessionContext.Provider value={session}>
      <OpenViewContext.Provider value={open}>
        <DroppedContext.Provider value={dropContext}>
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
          {isDragging && (
            <div className={styles.drop} role="status">
              {session.view().running === null
                ? "松开即读取这些文件，确认之前不写入"
                : "正在进行其他操作，请稍候再拖入"}
            </div>
          )}
        </DroppedContext.Provider>
      </OpenViewContext.Provider>
    </SessionContext.Provider>
  );
}
