/** 计票: what it shows depends on how far the teller is. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { useSession, useSessionView } from "../use-session";
import { createCountDesk } from "./count-desk";
import { CountPreviewPart } from "./count-preview";
import { CountSetup } from "./count-setup";
import { CountingPanel } from "./counting-panel";

const useStyles = makeStyles({
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

export function CountPage({ active }: ViewProps) {
  const styles = useStyles();
  const session = useSession();
  const { state } = useSessionView();
  const [desk] = useState(() => createCountDesk(session));
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  // The roster may have changed since; a count in hand is left alone.
  useEffect(() => {
    if (active && state !== null) void desk.look();
  }, [active, state, desk]);
  if (view.phase === "loading") return <Loading text="正在读取党员名单" />;
  if (view.phase === "problem") {
    return (
      <div className={styles.problem} role="alert">
        <Text>{view.problem.message}</Text>
        <Button onClick={() => void desk.look()}>重新读取</Button>
      </div>
    );
  }
  if (view.phase === "setup") {
    return (
      <>
        {view.problem && (
          <div className={styles.problem} role="alert">
            <Text>{view.problem.message}</Text>
          </div>
        )}
        <CountSetup desk={desk} board={view.board} />
      </>
    );
  }
  if (view.preview) return <CountPreviewPart desk={desk} preview={view.preview} />;
  return <CountingPanel desk={desk} view={view} active={active} />;
}
