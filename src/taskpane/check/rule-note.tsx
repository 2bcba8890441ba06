/**
 * What a rule means and where it comes from, behind its number. The rules are loaded with this page, not with the pane:
 * only their titles and sources are read here.
 */
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button, Popover, PopoverSurface, PopoverTrigger, Text, makeStyles, tokens } from "@fluentui/react-components";

export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

/** Rules by id; null until they are loaded. */
const CatalogueContext = createContext<ReadonlyMap<string, RuleText> | null>(null);

export function RuleCatalogue({ children }: { readonly children: ReactNode }) {
  const [texts, setTexts] = useState<ReadonlyMap<string, RuleText> | null>(null);
  useEffect(() => {
    let gone = false;
    void import("../../domain/checks/registry").then(
      ({ rules }) => {
        if (!gone) setTexts(new Map(rules.map((rule) => [rule.id, rule])));
      },
      () => {
        // Without the file the number stands alone; the findings themselves say what is wrong.
        if (!gone) setTexts(new Map());
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  return <CatalogueContext.Provider value={texts}>{children}</CatalogueContext.Provider>;
}

/** Title of a rule by its id; null while unknown. */
export function useRuleTitle(): (id: string) => string | null {
  const texts = useContext(CatalogueContext);
  return useCallback((id: string) => texts?.get(id)?.title ?? null, [texts]);
}

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
  const texts = useContext(CatalogueContext);
  const rule = texts?.get(id);
  return (
    <Popover withArrow trapFocus>
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
      </PopoverSurface>
    </Popover>
  );
}
