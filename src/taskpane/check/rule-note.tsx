/** What a rule means, where it comes from and how it is set, behind its number. */
import { Button, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRules } from "./rule-catalogue";
import { RuleSettingRow } from "./rule-setting";

const useStyles = makeStyles({
  number: {
    minWidth: 0,
    height: "22px",
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
  note: { maxWidth: "260px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  source: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly id: string;
  readonly tabIndex: 0 | -1;
}

export function RuleNote({ id, tabIndex }: Props) {
  const styles = useStyles();
  const texts = useRules();
  const rule = texts?.get(id);
  return (
    <Popover withArrow trapFocus positioning={{ position: "below", align: "end", overflowBoundaryPadding: 8 }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.number}
          tabIndex={tabIndex}
          aria-label={`规则 ${id}，查看说明`}
        >
          {id}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.note} tabIndex={-1} aria-label={`规则 ${id}`}>
        <Text weight="semibold">规则 {id}</Text>
        <Text>{rule?.title ?? (texts ? "没有这条规则的说明。" : "正在读取说明。")}</Text>
        {rule && (
          <Text size={200} className={styles.source}>
            依据：{rule.source}
          </Text>
        )}
        {rule && <RuleSettingRow rule={rule} />}
      </PopoverSurface>
    </Popover>
  );
}
