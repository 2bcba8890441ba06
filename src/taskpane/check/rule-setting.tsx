/** Switches one rule off or changes how serious it is, in 设置: used beside the rule's meaning and in the list of rules. */
import { useId } from "react";
import { Label, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleSetting } from "../../contract/settings";
import { severities } from "../../domain/finding";
import { useSession, useSessionView } from "../use-session";
import type { RuleText } from "./rule-catalogue";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  level: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The setting that says just what differs from the rule's own state; `{}` where nothing does. */
export function settingOf(rule: RuleText, enabled: boolean, severity: RuleText["severity"]): RuleSetting {
  return {
    ...(enabled === rule.onByDefault ? {} : { enabled }),
    ...(severity === rule.severity ? {} : { severity }),
  };
}

export function RuleSettingRow({ rule }: { readonly rule: RuleText }) {
  const styles = useStyles();
  const session = useSession();
  const { state, running } = useSessionView();
  const id = useId();
  const setting = state?.ruleSettings[rule.id];
  const enabled = setting?.enabled ?? rule.onByDefault;
  const severity = setting?.severity ?? rule.severity;
  const busy = running !== null;
  const set = (isOn: boolean, level: RuleText["severity"]) =>
    void session.change({
      name: "setRule",
      label: "修改规则设置",
      short: true,
      work: (assistant, options) => assistant.setRule(rule.id, settingOf(rule, isOn, level), options),
    });
  return (
    <div className={styles.row}>
      <Switch
        checked={enabled}
        disabled={busy}
        label={enabled ? "已启用" : "已停用"}
        aria-label={`规则 ${rule.id} ${enabled ? "已启用" : "已停用"}`}
        onChange={(_, { checked }) => set(checked, severity)}
      />
      <span className={styles.level}>
        <Label htmlFor={id} size="small">
          级别
        </Label>
        <Select
          id={id}
          size="small"
          value={severity}
          disabled={busy || !enabled}
          onChange={(_, { value }) => set(enabled, severities.find((one) => one === value) ?? severity)}
        >
          {severities.map((one) => (
            <option key={one} value={one}>
              {one}
              {one === rule.severity ? "（默认）" : ""}
            </option>
          ))}
        </Select>
      </span>
    </div>
  );
}
