/** The manual's table of the ribbon's buttons: group, button, what it does. */
import { ribbonControls } from "./controls";

const open = "<!-- 按钮一览：由 npm run ribbon 生成，请勿手改 -->\n<!-- prettier-ignore-start -->\n\n";
const close = "\n<!-- prettier-ignore-end -->";

function rows(): readonly string[] {
  let last = "";
  return ribbonControls().map(({ group, label, tip }) => {
    const shown = group === last ? "" : group;
    last = group;
    return `| ${shown} | **${label}** | ${tip} |`;
  });
}

/** The manual with its table as the commands declare it. */
export function renderManual(manual: string): string {
  const from = manual.indexOf(open);
  const to = manual.indexOf(close, from);
  if (from < 0 || to < 0) throw new Error("docs/manual.md has no place for the table of buttons.");
  const table = ["| 分组 | 按钮 | 做什么 |", "|---|---|---|", ...rows()].join("\n");
  return `${manual.slice(0, from + open.length)}${table}\n${manual.slice(to)}`;
}
