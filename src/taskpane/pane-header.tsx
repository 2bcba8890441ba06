/** The head of the pane: whose workbook this is (a click opens 设置) and the tabs, which never scroll away. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { settingsSheet } from "../contract/settings";
import { HiddenWords } from "./hidden-words";
import type { PaneView } from "./pane-view";
import type { SessionView } from "./session";
import { TabRow } from "./tab-row";
import { useSession, useSessionView } from "./use-session";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingTop: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    paddingInline: tokens.spacingHorizontalXS,
    minHeight: "32px",
    display: "flex",
    alignItems: "center",
  },
  plain: {
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: {
    maxWidth: "100%",
    justifyContent: "flex-start",
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  tabs: { paddingInline: tokens.spacingHorizontalXS },
  badge: {
    minWidth: "16px",
    height: "16px",
    boxSizing: "border-box",
    paddingInline: "4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "center",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", lineHeight: "14px" },
  },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** `机关第二党委 · 2025年度`, or what is missing of it. */
export function unitAndYear(state: SessionView["state"]): string {
  if (!state?.settingsExist) return "组织生活助手";
  const unit = state.unit === "" ? "未填填报单位" : state.unit;
  return `${unit} · ${state.year === null ? "未填年度" : `${state.year}年度`}`;
}

interface Props {
  readonly views: readonly PaneView[];
  readonly current: string;
  readonly open: (id: string) => void;
}

export function PaneHeader({ views, current, open }: Props) {
  const styles = useStyles();
  const session = useSession();
  const view = useSessionView();
  const title = unitAndYear(view.state);
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {view.state?.settingsExist ? (
          <Button
            appearance="subtle"
            className={styles.unit}
            iconPosition="after"
            icon={<SettingsRegular />}
            title={`${title}（打开《设置》修改）`}
            onClick={() => void session.goTo({ sheet: settingsSheet, row: 4, column: 1 })}
          >
            <span className={styles.name}>{title}</span>
            <HiddenWords>，打开《设置》修改</HiddenWords>
          </Button>
        ) : (
          <span className={styles.plain}>{title}</span>
        )}
      </h1>
      <TabRow
        className={styles.tabs}
        label="助手的页面"
        current={current}
        open={open}
        tabs={views.map(({ id, label, badge }) => {
          const mark = badge?.(view) ?? null;
          return {
            id,
            content: (
              <span className={styles.label}>
                {label}
                {mark && (
                  <>
                    <span className={styles.badge} aria-hidden>
                      {mark.count > 999 ? "999+" : mark.count}
                    </span>
                    <HiddenWords>{mark.words}</HiddenWords>
                  </>
                )}
              </span>
            ),
          };
        })}
      />
    </header>
  );
}
