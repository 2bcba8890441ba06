/**
 * A quick fix before it is done: every cell with before and after, for one finding or for all of its kind. Grade words of
 * another grading are confirmed first. Stands in the place of the list, which comes back as it was.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { FixOffer, FixPreview } from "../../app/fixes/fix-types";
import type { Finding } from "../../domain/finding";
import type { Outcome } from "../../workbook/outcome";
import { HiddenWords } from "../hidden-words";
import { Loading } from "../feedback/loading";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { GradeWords } from "./grade-words";

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
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  place: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3, whiteSpace: "pre-wrap" },
  arrow: { color: tokens.colorNeutralForeground3, marginInline: tokens.spacingHorizontalS },
  after: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
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

/** What the panel's buttons say. */
export interface FixWords {
  readonly back: string;
  /** The verb of the primary button: 修正 in 修正 12 处. */
  readonly apply: string;
  readonly nothing: string;
  readonly leave: string;
}

const fixWords: FixWords = { back: "返回问题列表", apply: "修正", nothing: "没有可修正的", leave: "不修正" };

interface Props {
  /** The finding the clerk started from; null for a kind as a whole. */
  readonly finding: Finding | null;
  /** The fixes of the same kind in the workbook. */
  readonly offer: FixOffer | null;
  readonly active: boolean;
  readonly onClose: () => void;
  readonly words?: FixWords;
}

export function FixPanel({ finding, offer, active, onClose, words = fixWords }: Props) {
  const styles = useStyles();
  const session = useSession();
  const { running, state } = useSessionView();
  const [scope, setScope] = useState<"one" | "kind">(finding ? "one" : "kind");
  const [preview, setPreview] = useState<Outcome<FixPreview> | null>(null);
  const asked = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const kind = finding?.fix?.kind ?? offer?.kind;
  const key = finding?.key;

  const ask = useCallback(async () => {
    const mine = ++asked.current;
    setPreview(null);
    const choice =
      scope === "one" && key !== undefined ? { keys: [key] } : kind === undefined ? { keys: [] } : { kind };
    const outcome = await session.ask("预览修正", (assistant, options) => assistant.previewFixes(choice, options));
    if (asked.current === mine) setPreview(outcome);
  }, [session, scope, key, kind]);

  // The state is a new one after every reading: what would be changed is looked at anew.
  useEffect(() => {
    void ask();
    return () => {
      asked.current += 1;
    };
  }, [ask, state]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const busy = running !== null;
  const value = preview?.ok ? preview.value : null;
  const count = value ? value.cells.length + value.rows.length : 0;
  const waits = value?.words.some(({ confirmed }) => !confirmed) ?? false;
  const apply = async () => {
    if (!value) return;
    const outcome = await session.change({
      name: "applyFixes",
      label: words.apply,
      work: (assistant, options) => assistant.applyFixes(value.fixes, options),
    });
    if (outcome?.ok) onClose();
  };
  const rows = useMemo(() => (value ? rowsOf(value, styles) : []), [value, styles]);
  return (
    <section className={styles.panel} aria-label={words.apply}>
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} className={styles.back} onClick={onClose}>
          {words.back}
        </Button>
        <h2 tabIndex={-1} ref={heading} className={styles.title}>
          {offer?.label ?? "修正"}
        </h2>
        {finding && offer && (
          <RadioGroup
            aria-label="修正范围"
            value={scope}
            onChange={(_, data) => setScope(data.value === "kind" ? "kind" : "one")}
          >
            <Radio value="one" label="只改这一条问题" />
            <Radio value="kind" label={`同类全部修正（${offer.count} 处）`} />
          </RadioGroup>
        )}
        {value && (
          <Text size={200} className={styles.quiet} role="status">
            {value.message}
          </Text>
        )}
      </div>
      {value && <GradeWords words={value.words} onConfirmed={() => void ask()} />}
      {preview === null ? (
        <Loading text="正在比对改前改后" />
      ) : preview.ok ? (
        <WindowedList rows={rows} label="改前改后" active={active} />
      ) : (
        <div className={styles.problem} role="alert">
          <ToneIcon tone="attention" />
          <Text>{preview.problem.message}</Text>
        </div>
      )}
      <div className={styles.foot}>
        {preview && !preview.ok ? (
          <Button onClick={() => void ask()}>重试</Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={busy || count === 0}
            onClick={() => {
              if (!busy && count > 0) void apply();
            }}
          >
            {count > 0 ? `${words.apply} ${count} 处` : waits ? "请先确认等次用语" : words.nothing}
          </Button>
        )}
        <Button onClick={onClose}>{words.leave}</Button>
      </div>
    </section>
  );
}

function placeOf(sheet: string, row: number, ...more: readonly string[]): string {
  return [sheet, `第${row}行`, ...more].filter((part) => part !== "").join(" · ");
}

function rowsOf(preview: FixPreview, styles: ReturnType<typeof useStyles>): readonly WindowedRow[] {
  const rowHeight = 50;
  return [
    ...preview.cells.map(({ fix, field, subject, beforeText, afterText }, index) => ({
      key: `c${index} ${beforeText} ${afterText}`,
      height: rowHeight,
      draw: () => (
        <div className={styles.row}>
          <div className={styles.place}>{placeOf(fix.sheet, fix.row, field, subject)}</div>
          <div>
            <HiddenWords>由</HiddenWords>
            <span className={styles.before}>{beforeText}</span>
            <span aria-hidden className={styles.arrow}>
              →
            </span>
            <HiddenWords>改为</HiddenWords>
            <span className={styles.after}>{afterText}</span>
          </div>
        </div>
      ),
    })),
    ...preview.rows.map(({ sheet, row, text }) => ({
      key: `r${sheet}${row}`,
      height: rowHeight,
      draw: () => (
        <div className={styles.row}>
          <div className={styles.place}>{placeOf(sheet, row)}</div>
          <div>
            删除整行：<span className={styles.before}>{text}</span>
          </div>
        </div>
      ),
    })),
    ...preview.left.map(({ sheet, row, column, reason }) => ({
      key: `l${sheet}${row} ${column ?? ""}`,
      height: rowHeight,
      draw: () => (
        <div className={styles.row}>
          <div className={styles.place}>{placeOf(sheet, row)}</div>
          <div>不改：{reason}</div>
        </div>
      ),
    })),
  ];
}
