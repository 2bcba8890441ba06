/** The ribbon's groups and controls as the declared commands make them: what manifest, icons and manual are made from. */
import { singleTemplateMenu } from "../../src/app/commands/add-templates";
import type { RibbonGroup, RibbonIcon } from "../../src/app/commands/command";
import { ribbonGroups } from "../../src/app/commands/command";
import { paneButtons } from "../../src/app/commands/pane-buttons";
import { commands, singleTemplateCommands } from "../../src/app/commands/registry";

export interface RibbonControl {
  /** Id of the control, and beginning of the ids of its texts. */
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly hint: string;
  readonly group: RibbonGroup;
  readonly icon: RibbonIcon;
  /** A function of the ribbon's own page, a view of the pane, or a menu. */
  readonly does:
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "view"; readonly view: string }
    | { readonly kind: "menu" };
  readonly items?: readonly RibbonControl[];
}

function idOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function control(
  entry: Pick<RibbonControl, "label" | "tip" | "hint" | "group" | "icon"> & { readonly name: string },
  does: RibbonControl["does"],
): RibbonControl {
  const { name, label, tip, hint, group, icon } = entry;
  return { id: idOf(name), label, tip, hint, group, icon, does };
}

const functionOf = (name: string) => ({ kind: "function", name }) as const;

/** Every control in the order of the ribbon; within a group commands come first, then menus, then the pane's buttons. */
export function ribbonControls(): readonly RibbonControl[] {
  const menu: RibbonControl = {
    ...control(singleTemplateMenu, { kind: "menu" }),
    items: singleTemplateCommands.map((command) => control(command, functionOf(command.name))),
  };
  const all = [
    ...commands.filter(({ form }) => !form).map((command) => control(command, functionOf(command.name))),
    menu,
    ...paneButtons.map((button) => control(button, { kind: "view", view: button.view })),
  ];
  return ribbonGroups.flatMap((group) => all.filter((one) => one.group === group));
}
