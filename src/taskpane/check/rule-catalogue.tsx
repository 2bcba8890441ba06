/**
 * The rules in words. They are loaded with this page, not with the pane: only what they mean, where they come from and how
 * they are set by default is read here.
 */
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Severity } from "../../domain/finding";

export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly severity: Severity;
  readonly onByDefault: boolean;
}

/** Rules by id, in the order of the catalogue; null until they are loaded. */
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

export function useRules(): ReadonlyMap<string, RuleText> | null {
  return useContext(CatalogueContext);
}

/** Title of a rule by its id; null while unknown. */
export function useRuleTitle(): (id: string) => string | null {
  const texts = useRules();
  return useCallback((id: string) => texts?.get(id)?.title ?? null, [texts]);
}
