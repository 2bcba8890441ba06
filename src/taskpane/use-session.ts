/** Binds the session to React: every component below the provider draws the same view. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Session, SessionView } from "./session";

export const SessionContext = createContext<Session | null>(null);

/** The session of the pane. @throws Error outside its provider (a defect). */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("No session above this component.");
  return session;
}

/** What the session shows now; the component is drawn again when it changes. */
export function useSessionView(): SessionView {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.view);
}
