/**
 * Results and problems. Each stays until the clerk closes it; the newest come first, and no more than two take up room
 * before the clerk asks for the rest. New ones are read out.
 */
import { useState } from "react";
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { commandByName } from "../../app/commands/registry";
import { copyText } from "../copy-text";
import { HiddenWords } from "../hidden-words";
import { Questions } from "./questions";
import type { MessageTone, PaneMessage } from "../session";
import { useSession, useSessionView } from "../use-session";

/** Messages shown at once before the clerk asks for more. */
export const shownMessages = 2;

const toneWords: Readonly<Record<MessageTone, string>> = {
  success: "完成：",
  info: "说明：",
  warning: "注意：",
  error: "未完成：",
};

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    flexShrink: 0,
    // The view below must keep more room than what it is told about.
    maxHeight: "30vh",
    overflowY: "auto",
    ":not(:empty)": { paddingBlock: tokens.spacingVerticalS },
  },
  bar: { alignItems: "start", flexShrink: 0, overflow: "visible", paddingBlock: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: "2px" },
  text: { whiteSpace: "pre-line" },
  details: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalXS },
  },
  technical: {
    width: "100%",
    boxSizing: "border-box",
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: "88px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground3,
  },
  rest: { display: "flex", justifyContent: "space-between", flexShrink: 0 },
});

function Message({ message }: { readonly message: PaneMessage }) {
  const styles = useStyles();
  const session = useSession();
  const { running, undoable } = useSessionView();
  const [copied, setCopied] = useState<"not yet" | "done" | "refused">("not yet");
  const { technical, retry, sheet } = message;
  return (
    <MessageBar intent={message.tone} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        <HiddenWords>{toneWords[message.tone]}</HiddenWords>
        <span className={styles.text}>{message.text}</span>
        {message.details.length > 0 && (
          <ul className={styles.details}>
            {message.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          {retry !== null && (
            <Link as="button" disabled={running !== null} onClick={() => void session.run(retry)}>
              重试{commandByName(retry).label}
            </Link>
          )}
          {undoable?.message === message.id && (
            <Link as="button" disabled={running !== null} onClick={() => void session.undo()}>
              撤销
              <HiddenWords>：{undoable.description}</HiddenWords>
            </Link>
          )}
          {sheet !== null && (
            <Link as="button" onClick={() => void session.goTo({ sheet, row: null, column: null })}>
              打开“{sheet}”
            </Link>
          )}
          {technical !== null && (
            <Link as="button" onClick={() => setCopied(copyText(technical) ? "done" : "refused")}>
              {copied === "done" ? "已复制技术信息" : "复制技术信息"}
            </Link>
          )}
        </div>
        {copied === "refused" && technical !== null && (
          // The browser refuses to copy: the text itself is the last resort.
          <div className={styles.technical}>{technical}</div>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="关闭这条消息"
            title="关闭"
            onClick={() => session.dismiss(message.id)}
          />
        }
      />
    </MessageBar>
  );
}

export function MessageList() {
  const styles = useStyles();
  const session = useSession();
  const { messages } = useSessionView();
  const [showAll, setShowAll] = useState(false);
  const newestFirst = [...messages].reverse();
  const shown = showAll ? newestFirst : newestFirst.slice(0, shownMessages);
  const rest = messages.length - shown.length;
  return (
    <div className={styles.list}>
      <Questions />
      {shown.map((message) => (
        <Message key={message.id} message={message} />
      ))}
      {messages.length > shownMessages && (
        <div className={styles.rest}>
          <Link as="button" onClick={() => setShowAll(!showAll)}>
            {rest > 0 ? `另有 ${rest} 条较早的消息` : "收起较早的消息"}
          </Link>
          <Link
            as="button"
            onClick={() => {
              for (const message of messages) session.dismiss(message.id);
              setShowAll(false);
            }}
          >
            全部关闭
          </Link>
        </div>
      )}
    </div>
  );
}
