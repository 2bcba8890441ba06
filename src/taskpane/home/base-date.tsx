/** The base date of the check: what is overdue or lies in the future is judged against it. Today where the clerk sets none. */
import { useId } from "react";
import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionView } from "../use-session";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  // The browser's own field: Fluent's is little more than a frame around it.
  input: {
    width: "160px",
    minHeight: "32px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalMNudge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { color: tokens.colorNeutralForeground3, flexBasis: "100%", paddingTop: tokens.spacingVerticalXXS },
});

export function BaseDate() {
  const styles = useStyles();
  const session = useSession();
  const { asOf } = useSessionView();
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        检查截止日期
      </label>
      <input
        id={id}
        type="date"
        className={styles.input}
        value={asOf}
        aria-describedby={`${id}-note`}
        onChange={(event) => session.setBaseDate(event.currentTarget.value)}
      />
      <Text id={`${id}-note`} size={200} className={styles.note}>
        逾期和“日期在将来”按这一天判断，默认为今天。
      </Text>
    </div>
  );
}
