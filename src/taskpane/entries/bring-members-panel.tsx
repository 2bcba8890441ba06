/** 带入名单 before it is done: whom it adds, what is left to the clerk, and one button that writes. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { MembersPreview } from "../../app/bring-members";
import type { Outcome } from "../../workbook/outcome";
import { Loading } from "../feedback/loading";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  details: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  branch: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  problem: {
    flexGrow: 1,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalL,
  },
});

function rowsOf({ rows }: MembersPreview, styles: ReturnType<typeof useStyles>): readonly WindowedRow[] {
  return rows.map(({ branch, name, kind, took, grade }, index) => ({
    key: `${index} ${name}`,
    height: 46,
    draw: () => (
      <div className={styles.row}>
        <div>
          <span className={styles.name}>{name}</span>
          {[kind, took === "" ? "是否参评待填" : "参评", grade].filter((part) => part !== "").join(" · ")}
        </div>
        <div className={styles.branch}>{branch === "" ? "（未填党支部）" : branch}</div>
      </div>
    ),
  }));
}

export function BringMembersPanel({ active, onClose }: { readonly active: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { running, state } = useSessionView();
  const [preview, setPreview] = useState<Outcome<MembersPreview> | null>(null);
  const asked = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const ask = useCallback(async () => {
    const mine = ++asked.current;
    setPreview(null);
    const outcome = await session.ask("预览带入名单", (assistant, options) => assistant.previewMembers(options));
    if (asked.current === mine) setPreview(outcome);
  }, [session]);
  // The state is a new one after every reading: whom it would add is looked at anew.
  useEffect(() => {
    void ask();
    return () => {
      asked.current += 1;
    };
  }, [ask, state]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const value = preview?.ok ? preview.value : null;
  const count = value?.rows.length ?? 0;
  const busy = running !== null;
  const rows = useMemo(() => (value ? rowsOf(value, styles) : []), [value, styles]);
  const write = async () => {
    const outcome = await session.change({
      name: "bringMembers",
      label: "带入名单",
      work: (assistant, options) => assistant.bringMembers(options),
    });
    if (outcome?.ok) onClose();
  };
  return (
    <section className={styles.panel} aria-label="带入名单">
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
          返回填报
        </Button>
        <h2 tabIndex={-1} ref={heading} className={styles.title}>
          带入名单
        </h2>
        {value && (
          <Text size={200} className={styles.quiet} role="status">
            {value.message}
          </Text>
        )}
        {value && value.details.length > 0 && (
          <ul className={styles.details}>
            {value.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {preview === null ? (
        <Loading text="正在比对名册" />
      ) : preview.ok ? (
        <WindowedList rows={rows} label="要带入的党员" active={active} />
      ) : (
        <div className={styles.problem} role="alert">
          <ToneIcon tone={preview.problem.kind === "nothing-to-do" ? "info" : "attention"} />
          <Text>{preview.problem.message}</Text>
        </div>
      )}
      <div className={styles.foot}>
        {count > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              if (!busy) void write();
            }}
          >
            带入 {count} 名
          </Button>
        )}
        <Button onClick={onClose}>{count > 0 ? "不带入" : "返回"}</Button>
      </div>
    </section>
  );
}
