/** The base date of the check: what is overdue or lies in the future is judged against it. Today where the clerk sets none. */
import { useId } from "react";
import { Input, Label, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useSession, useSessionView } from "../use-session";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  input: { width: "160px" },
  note: { color: tokens.colorNeutralForeground3, flexBasis: "100%", paddingTop: tokens.spacingVerticalXXS },
});

export function BaseDate() {
  const styles = useStyles();
  const session = useSession();
  const { asOf } = useSessionView();
  const id = useId();
  return (
    <div className={styles.row}>
      <Label htmlFor={id} weight="semibold">
        检查截止日期
      </Label>
      <Input
        id={id}
        type="date"
        className={styles.input}
        value={asOf}
        aria-describedby={`${id}-note`}
        onChange={(_, { value }) => session.setBaseDate(value)}
      />
      <Text id={`${id}-note`} size={200} className={styles.note}>
        逾期和“日期在将来”按这一天判断，默认为今天。
      </Text>
    </div>
  );
}
