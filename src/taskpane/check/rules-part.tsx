/** Every rule with what it means, where it comes from, and its setting: a rule that is off is switched on again here. */
import { useMemo, useState } from "react";
import { SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { WorkbookState } from "../../app/assistant";
import { Loading } from "../feedback/loading";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { useRules } from "./rule-catalogue";
import type { RuleText } from "./rule-catalogue";
import { RuleSettingRow } from "./rule-setting";

const useStyles = makeStyles({
  part: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  rule: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
  empty: { padding: tokens.spacingHorizontalL },
});

interface Props {
  readonly state: WorkbookState;
  readonly active: boolean;
}

export function RulesPart({ state, active }: Props) {
  const styles = useStyles();
  const rules = useRules();
  const [search, setSearch] = useState("");
  const changed = Object.keys(state.ruleSettings).length;
  const rows = useMemo(() => {
    if (!rules) return [];
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...rules.values()].filter(({ id, title, source }) => {
      const text = `${id} ${title} ${source}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    // Those a clerk has changed come first: they are looked for most.
    const isChanged = ({ id }: RuleText) => (state.ruleSettings[id] ? 0 : 1);
    return found
      .sort((a, b) => isChanged(a) - isChanged(b))
      .map((rule): WindowedRow => ({
        key: rule.id,
        height: 120,
        draw: () => (
          <div className={styles.rule}>
            <span>
              <span className={styles.number}>{rule.id}</span> {rule.title}
            </span>
            <Text size={200} className={styles.quiet}>
              依据：{rule.source}
            </Text>
            <RuleSettingRow rule={rule} />
          </div>
        ),
      }));
  }, [rules, search, state.ruleSettings, styles]);
  if (!rules) return <Loading text="正在读取规则" />;
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <SearchBox
          size="small"
          placeholder="搜索规则"
          aria-label="搜索规则"
          value={search}
          dismiss={{ "aria-label": "清除搜索" }}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Text size={200} className={styles.quiet} role="status">
          共 {rules.size} 条规则{changed > 0 ? `，本工作簿改动了 ${changed} 条` : ""}
          。改动写在《设置》里，随工作簿保存。
        </Text>
      </div>
      {rows.length === 0 ? (
        <Text className={styles.empty}>没有找到这样的规则。</Text>
      ) : (
        <WindowedList rows={rows} label="规则" active={active} />
      )}
    </div>
  );
}
