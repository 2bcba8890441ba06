/** Every command of the ribbon as a quiet button, so that the pane can do all the ribbon does. */
import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { commandByName, singleTemplateCommands } from "../../app/command-names";
import type { CommandName } from "../../app/command-names";
import { useSession, useSessionView } from "../use-session";
import { Section } from "./section";

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
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <MenuButton className={styles.button} disabledFocusable={busy} title="添加一张表；缺少《设置》时一并添加">
              单张表格
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {singleTemplateCommands.map(({ name, label, hint }) => (
                <MenuItem key={name} title={hint} onClick={() => void session.run(name)}>
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        {button("checkEntries")}
        {button("countGrades")}
        {button("writeSummary")}
      </div>
    </Section>
  );
}
