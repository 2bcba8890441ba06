/** Filters of the findings: severities as chips with counts, search, and on demand form, branch, rule and grouping. */
import { useId, useState } from "react";
import {
  Button,
  Label,
  SearchBox,
  Select,
  Text,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { severities } from "../../domain/finding";
import type { Severity } from "../../domain/finding";
import { ToneIcon } from "../tone-icon";
import { noFilter } from "./filter-findings";
import type { Choice, Choices, FindingFilter, Grouping } from "./filter-findings";
import { useRuleTitle } from "./rule-catalogue";
import { severityTone } from "./severity-tone";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    // Four chips stand in one row of 320 px.
    paddingInline: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
  },
  pressed: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: "tabular-nums", marginInlineStart: tokens.spacingHorizontalXS },
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: 0 },
  more: { flexShrink: 0, minWidth: 0 },
  fields: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
  },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "center", minHeight: "24px" },
  summary: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface FieldProps<V extends string> {
  readonly label: string;
  readonly all: string;
  readonly value: V | null;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V | null) => void;
}

function ChoiceField<V extends string>({ label, all, value, choices, onChange }: FieldProps<V>) {
  const id = useId();
  return (
    <>
      <Label htmlFor={id} size="small">
        {label}
      </Label>
      <Select
        id={id}
        size="small"
        value={value ?? ""}
        onChange={(_, data) => onChange(choices.find((choice) => choice.value === data.value)?.value ?? null)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}（{choice.count}）
          </option>
        ))}
      </Select>
    </>
  );
}

interface Props {
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings marked 已核实 under the same filters, and whether they are what the list shows. */
  readonly verifiedCount: number;
  readonly showsVerified: boolean;
  readonly onShowVerified: (shows: boolean) => void;
  readonly choices: Choices;
  readonly summary: string;
}

export function FilterBar(props: Props) {
  const { filter, onChange, counts, verifiedCount, showsVerified, onShowVerified, choices, summary } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const groupingId = useId();
  const fieldsId = useId();
  const ruleTitle = useRuleTitle();
  const set = (part: Partial<FindingFilter>) => onChange({ ...filter, ...part });
  const toggle = (severity: Severity) => {
    // The marked ones are listed apart: a severity leads back to the open ones.
    if (showsVerified) {
      onShowVerified(false);
      set({ severities: new Set([severity]) });
      return;
    }
    const chosen = new Set(filter.severities);
    if (!chosen.delete(severity)) chosen.add(severity);
    set({ severities: chosen });
  };
  const hidden = [filter.form, filter.branch, filter.ruleId].filter((value) => value !== null).length;
  const isFiltered = hidden > 0 || filter.search !== "" || filter.severities.size > 0;
  const rules = choices.rules.map((choice) => {
    const title = ruleTitle(choice.value);
    return title === null ? choice : { ...choice, label: `${choice.value} ${title}` };
  });
  return (
    <div className={styles.bar} role="search" aria-label="筛选问题">
      <div className={styles.chips} role="group" aria-label="级别和已核实">
        {severities.map((severity) => {
          const checked = !showsVerified && filter.severities.has(severity);
          return (
            <ToggleButton
              key={severity}
              size="small"
              className={mergeClasses(styles.chip, checked && styles.pressed)}
              checked={checked}
              icon={<ToneIcon tone={severityTone[severity]} small />}
              onClick={() => toggle(severity)}
            >
              {severity}
              <span className={styles.count}>{counts[severity]}</span>
            </ToggleButton>
          );
        })}
        <ToggleButton
          size="small"
          className={mergeClasses(styles.chip, showsVerified && styles.pressed)}
          checked={showsVerified}
          onClick={() => onShowVerified(!showsVerified)}
        >
          已核实
          <span className={styles.count}>{verifiedCount}</span>
        </ToggleButton>
      </div>
      <div className={styles.row}>
        <SearchBox
          className={styles.search}
          size="small"
          placeholder="搜索姓名、支部、字段"
          aria-label="搜索问题"
          value={filter.search}
          dismiss={{ "aria-label": "清除搜索" }}
          onChange={(_, { value }) => set({ search: value })}
        />
        <Button
          className={styles.more}
          size="small"
          icon={<FilterRegular />}
          aria-expanded={open}
          aria-controls={fieldsId}
          onClick={() => setOpen(!open)}
        >
          {hidden > 0 ? `筛选（${hidden}）` : "筛选"}
        </Button>
      </div>
      {open && (
        <div id={fieldsId} className={styles.fields}>
          <ChoiceField
            label="表"
            all="全部表"
            value={filter.form}
            choices={choices.forms}
            onChange={(form) => set({ form })}
          />
          <ChoiceField
            label="党支部"
            all="全部党支部"
            value={filter.branch}
            choices={choices.branches}
            onChange={(branch) => set({ branch })}
          />
          <ChoiceField
            label="规则"
            all="全部规则"
            value={filter.ruleId}
            choices={rules}
            onChange={(ruleId) => set({ ruleId })}
          />
          <Label htmlFor={groupingId} size="small">
            分组
          </Label>
          <Select
            id={groupingId}
            size="small"
            value={filter.grouping}
            onChange={(_, { value }) => set({ grouping: groupings.find((grouping) => grouping === value) ?? "sheet" })}
          >
            <option value="sheet">按工作表</option>
            <option value="branch">按党支部</option>
          </Select>
        </div>
      )}
      <div className={styles.foot}>
        <Text size={200} className={styles.summary} role="status">
          {summary}
        </Text>
        {isFiltered && (
          <Button size="small" appearance="subtle" onClick={() => onChange({ ...noFilter, grouping: filter.grouping })}>
            清除筛选
          </Button>
        )}
      </div>
    </div>
  );
}

const groupings: readonly Grouping[] = ["sheet", "branch"];
