/** Every command of the ribbon as a quiet button, by the ribbon's groups, so that the pane can do all the ribbon does. */
import { Fragment, Suspense, lazy, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { singleTemplateMenu } from "../../app/commands/add-templates";
import type { PaneButton } from "../../app/commands/command";
import { ribbonGroups } from "../../app/commands/command";
import { paneButtons } from "../../app/commands/pane-buttons";
import { commands } from "../../app/commands/registry";
import { useAction } from "../use-action";
import { useSessionView } from "../use-session";
import { Section } from "./section";
import type { Action } from "./steps";

const SingleTemplateMenu = lazy(() =>
  import("./single-template-menu").then((file) => ({ default: file.SingleTemplateMenu })),
);

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "36px repeat(2, minmax(0, 1fr))",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
  },
  group: { gridColumn: "1", color: tokens.colorNeutralForeground3 },
  button: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  // A group of three or more goes on below its own first button.
  next: { gridColumn: "2" },
});

/** The commands of each group, then what opens a page; those of single forms stand in their menu. */
const groups = ribbonGroups
  .map((group) => ({
    group,
    own: [
      ...commands.filter((command) => command.group === group && !command.form).map(buttonOf),
      ...paneButtons.filter((button) => button.group === group && button.view !== "home").map(pageButtonOf),
    ],
  }))
  .filter(({ own }) => own.length > 0);

interface ListButton {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly action: Action;
}

function buttonOf({ name, label, hint }: (typeof commands)[number]): ListButton {
  return { name, label, hint, action: { kind: "command", name } };
}

function pageButtonOf({ name, label, hint, view }: PaneButton): ListButton {
  return { name, label, hint, action: { kind: "view", view } };
}

export function CommandList() {
  const styles = useStyles();
  const act = useAction();
  const { running } = useSessionView();
  const busy = running !== null;
  const [menuAsked, setMenuAsked] = useState(false);
  const menuButton = (
    <Button
      className={styles.button}
      disabledFocusable={busy}
      aria-haspopup="menu"
      aria-expanded={false}
      icon={<ChevronDownRegular fontSize={12} />}
      iconPosition="after"
      onClick={() => setMenuAsked(true)}
    >
      {singleTemplateMenu.label}
    </Button>
  );
  const menu = menuAsked ? (
    <Suspense fallback={menuButton}>
      <SingleTemplateMenu className={styles.button} busy={busy} />
    </Suspense>
  ) : (
    menuButton
  );
  return (
    <Section title="全部操作">
      <div className={styles.grid}>
        {groups.map(({ group, own }) => (
          <Fragment key={group}>
            <Text size={200} className={styles.group}>
              {group}
            </Text>
            {own.map(({ name, label, hint, action }, index) => (
              <div key={name} className={index > 0 && index % 2 === 0 ? styles.next : undefined}>
                <Button
                  className={styles.button}
                  style={{ width: "100%" }}
                  disabledFocusable={busy && action.kind === "command"}
                  title={hint}
                  onClick={() => act(action)}
                >
                  {label}
                </Button>
              </div>
            ))}
            {group === singleTemplateMenu.group && (
              <div className={own.length % 2 === 0 ? styles.next : undefined}>{menu}</div>
            )}
          </Fragment>
        ))}
      </div>
    </Section>
  );
}
