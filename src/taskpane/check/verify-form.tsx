/** Asks, inside the row, why a finding is right as it stands. The reason is kept in the workbook with the mark. */
import { useEffect, useId, useRef, useState } from "react";
import { Button, Label, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { useFindingActions } from "./finding-actions";

/** As many characters as the workbook keeps of a reason. */
const longestReason = 200;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export function VerifyForm({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { reason, setReason, confirmVerified, verify, busy } = useFindingActions();
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const isEmpty = reason.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isEmpty) field.current?.focus();
        else if (!busy) confirmVerified(finding);
      }}
    >
      <Label htmlFor={id} size="small">
        核实的理由
      </Label>
      <Textarea
        id={id}
        textarea={{ ref: field }}
        size="small"
        rows={2}
        maxLength={longestReason}
        value={reason}
        placeholder="如：已与本人和原始记录核对，情况属实"
        aria-describedby={asked && isEmpty ? `${id}-wrong` : undefined}
        onChange={(_, { value }) => setReason(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") verify(null);
        }}
      />
      {asked && isEmpty && (
        <Text id={`${id}-wrong`} size={200} className={styles.wrong} role="alert">
          请写明理由，上级核查时看得到。
        </Text>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          标记已核实
        </Button>
        <Button size="small" onClick={() => verify(null)}>
          取消
        </Button>
      </div>
    </form>
  );
}
