/** Every command of the ribbon as a quiet button, so that the pane can do all the ribbon does. */
import { Suspense, lazy, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { commandByName } from "../../app/command-names";
import type { CommandName } from "../../app/command-names";
import { useSession, useSessionView } from "../use-session";
import { Section } from "./section";

const SingleTemplateMenu = lazy(() =>
  import("./single-template-menu").then((file) => ({ default: file.SingleTemplateMenu })),
);

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingVerticalS },
  button: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
});

export function CommandList() {
  const styles = useStyles();
  const session = useSession();
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
      单张表格
    </Button>
  );
  const button = (name: CommandName) => {
    const { label, hint } = commandByName(name);
    return (
      <Button className={styles.button} disabledFocusable={busy} title={hint} onClick={() => void session.run(name)}>
        {label}
      </Button>
    );
  };
  return (
    <Section title="全部操作">
      <div className={styles.grid}>
        {button("addBasicTemplates")}
        {button("addFullTemplates")}
        {menuAsked ? (
          <Suspense fallback={menuButton}>
            <SingleTemplateMenu className={styles.button} busy={busy} />
          </Suspense>
        ) : (
          menuButton
        )}
        {button("checkEntries")}
        {button("countGrades")}
        {button("writeSummary")}
      </div>
    </Section>
  );
}
