/** A part of the home with its heading and, at most, one small thing to do at its right. */
import { useId } from "react";
import type { ReactNode } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "28px" },
  title: { margin: 0 },
});

interface Props {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, action, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Text as="h2" id={id} size={300} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {action}
      </div>
      {children}
    </section>
  );
}
