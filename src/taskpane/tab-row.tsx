/**
 * The tabs of the pane, drawn as Fluent's `TabList` draws them. Fluent's own brings a focus manager with it that nothing
 * else needs before a menu or a note is opened: 40 KB (gzip) of the pane's first load for one row of four buttons.
 */
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "nowrap" },
  tab: {
    position: "relative",
    display: "inline-grid",
    justifyItems: "center",
    padding: "12px 10px",
    minHeight: "44px",
    boxSizing: "border-box",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    cursor: "pointer",
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1Hover },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    "::after": {
      content: '""',
      position: "absolute",
      insetInlineStart: "10px",
      insetInlineEnd: "10px",
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: "transparent",
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
  content: { gridArea: "1 / 1" },
  // Keeps the place of the bold word, so that the row does not move when another tab is chosen.
  reserved: { gridArea: "1 / 1", visibility: "hidden", fontWeight: tokens.fontWeightSemibold },
});

interface TabInfo {
  readonly id: string;
  readonly content: ReactNode;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly TabInfo[];
  readonly current: string;
  readonly open: (id: string) => void;
  readonly className: string;
}

/** Where a key leads among `count` tabs, round and round; null for other keys. */
function target(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

export function TabRow({ label, tabs, current, open, className }: Props) {
  const styles = useStyles();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = tabs[target(event.key, index, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    buttons.current.get(next.id)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={mergeClasses(styles.row, className)}>
      {tabs.map(({ id, content }, index) => (
        <button
          key={id}
          ref={(element) => {
            if (element) buttons.current.set(id, element);
            else buttons.current.delete(id);
          }}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === current}
          aria-controls={`view-${id}`}
          tabIndex={id === current ? 0 : -1}
          className={mergeClasses(styles.tab, id === current && styles.selected)}
          onClick={() => open(id)}
          onKeyDown={(event) => onKeyDown(event, index)}
        >
          <span className={styles.content}>{content}</span>
          {id !== current && (
            <span aria-hidden className={styles.reserved}>
              {content}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
