/** What writing the count would change, before it is written. */
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CountPreview } from "../../app/count/count-types";
import { useSessionView } from "../use-session";
import type { CountDesk } from "./count-desk";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function CountPreviewPart({ desk, preview }: { readonly desk: CountDesk; readonly preview: CountPreview }) {
  const styles = useStyles();
  const { running } = useSessionView();
  const busy = running !== null;
  return (
    <section className={styles.page} aria-label="写入计票">
      <Text role="status">{preview.message}</Text>
      {preview.details.length > 0 && (
        <ul className={styles.list}>
          {preview.details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void desk.write()}>
          写入
        </Button>
        <Button disabledFocusable={busy} onClick={() => desk.goOn()}>
          继续计票
        </Button>
      </div>
      <div>
        {preview.rows.map(({ member, before, after }) => (
          <div key={member} className={styles.row}>
            <div>{member}</div>
            <div className={styles.quiet}>
              {before} → {after}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
