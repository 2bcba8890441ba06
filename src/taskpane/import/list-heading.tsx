/** The headings of the preview's lists. */
import type { ReactNode } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { WindowedRow } from "../windowed-list";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
  note: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly words: string;
  readonly count: number;
  readonly action: ReactNode;
}

function Heading({ words, count, action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.heading}>
      <Text size={200} weight="semibold" as="h3" className={styles.words}>
        {words} {count}
      </Text>
      {action}
    </div>
  );
}

/** A row that heads the rows below it, with their number and what can be done with all of them. */
export function heading(key: string, words: string, count: number, action: ReactNode = null): WindowedRow {
  return {
    key: `${key} ${count}`,
    height: 36,
    isItem: false,
    draw: () => <Heading words={words} count={count} action={action} />,
  };
}
