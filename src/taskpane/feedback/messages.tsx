/**
 * The place of the messages. The bars are loaded with the first message; until then, and where the file does not come,
 * its plain words stand there, so that no fact is lost. The live region is there from the start: readers announce only
 * what is added to a region they know.
 */
import { Component, Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneMessage } from "../session";
import { useSessionView } from "../use-session";

const MessageList = lazy(() => import("./message-list").then((file) => ({ default: file.MessageList })));

const useStyles = makeStyles({
  plain: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, whiteSpace: "pre-line" },
});

function PlainMessages({ messages }: { readonly messages: readonly PaneMessage[] }) {
  const styles = useStyles();
  return messages.map(({ id, text, details }) => (
    <p key={id} className={styles.plain}>
      {[text, ...details].join("\n")}
    </p>
  ));
}

/** Falls back to the plain words where the bars cannot be loaded. */
class BarsBoundary extends Component<{ readonly plain: ReactNode; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}

export function Messages() {
  const { messages } = useSessionView();
  const plain = <PlainMessages messages={messages} />;
  return (
    <div role="log" aria-label="消息" aria-live="polite" aria-relevant="additions">
      {messages.length > 0 && (
        <BarsBoundary plain={plain}>
          <Suspense fallback={plain}>
            <MessageList />
          </Suspense>
        </BarsBoundary>
      )}
    </div>
  );
}
