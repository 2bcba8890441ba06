/** 单张表格: one item per form. Loaded when it is first asked for: menus bring a good deal of code with them. */
import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { singleTemplateMenu } from "../../app/commands/add-templates";
import { singleTemplateCommands } from "../../app/commands/registry";
import { useSession } from "../use-session";

interface Props {
  readonly className: string;
  readonly busy: boolean;
}

export function SingleTemplateMenu({ className, busy }: Props) {
  const session = useSession();
  return (
    <Menu positioning="below-end" defaultOpen>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={className} disabledFocusable={busy} title={singleTemplateMenu.hint}>
          {singleTemplateMenu.label}
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
  );
}
