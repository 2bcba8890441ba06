/**
 * What an import would do, before anything is written: what is to be confirmed, every file, every branch, who still owes
 * what, and one button that writes.
 */
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Button, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ImportNote, ImportPreview, ImportQuestion } from "../../app/import/import-types";
import { severityTone } from "../check/severity-tone";
import { ToneIcon } from "../tone-icon";
import { useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { branchRows, owingRows } from "./branch-rows";
import { ConfirmReplace } from "./confirm-replace";
import { FileRow } from "./file-row";
import type { DeskView, ImportDesk } from "./import-desk";
import { QuestionRow } from "./question-row";
import { ToldRow } from "./told-row";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  parts: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { minWidth: 0, paddingInline: "6px", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  pressed: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: "tabular-nums", marginInlineStart: tokens.spacingHorizontalXS },
  all: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  headingText: { flexGrow: 1, fontVariantNumeric: "tabular-nums" },
  note: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  empty: { flexGrow: 1, padding: tokens.spacingHorizontalL },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1, minWidth: 0 },
  other: { flexShrink: 0, minWidth: 0 },
  problem: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
});

type PartId = "questions" | "files" | "branches" | "owing";

interface Props {
  readonly desk: ImportDesk;
  readonly view: Extract<DeskView, { phase: "preview" }>;
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** Files whose rows would be written. */
export function writtenFiles(preview: ImportPreview): number {
  return preview.files.filter(({ effect }) => effect === "new" || effect === "replaced").length;
}

/** Why the batch cannot be written yet; "" where it can. */
export function obstacle(preview: ImportPreview, updating: boolean): string {
  if (updating) return "正在按您的选择更新预览。";
  if (preview.counts.open > 0) return `还有 ${preview.counts.open} 项需要确认，确认之后才能写入。`;
  if (preview.ready) return "";
  if (preview.counts.read === 0) return "这些文件里没有可以导入的表，工作簿没有改动。";
  return "没有需要写入的：这些内容工作簿里都已有，或者都选了不导入。";
}

export function ImportPreviewPart({ desk, view, active, onChoose }: Props) {
  const styles = useStyles();
  const { running } = useSessionView();
  const { preview, decisions, updating, writing, problem, skipped } = view;
  const { counts, completeness } = preview;
  const events = preview.questions.length + preview.notes.length;
  const [chosen, setChosen] = useState<PartId | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  /** Groups of what is left out that are not as they are at first: folded where long, else open. */
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const part = chosen ?? (events > 0 ? "questions" : "files");
  const owing = completeness.branches.filter(({ missing }) => missing.length > 0).length;
  const replaced = preview.files.filter(({ effect }) => effect === "replaced");
  const stop = obstacle(preview, updating);
  const files = writtenFiles(preview);
  const canWrite = stop === "" && !writing && running === null;

  const rows = useMemo((): readonly WindowedRow[] => {
    switch (part) {
      case "questions":
        return questionRows(view, desk, styles, groups, (group, open) =>
          setGroups((before) => changed(before, group, open)),
        );
      case "files":
        return preview.files.map((file) => {
          const isOpen = opened.has(file.id);
          return {
            key: `${file.id} ${isOpen}`,
            height: isOpen ? 240 : 70,
            draw: () => (
              <FileRow
                file={file}
                open={isOpen}
                isLeftOut={decisions.leftOut.includes(file.id)}
                onOpen={(open) => setOpened((before) => changed(before, file.id, open))}
                onLeaveOut={(isOut) => void desk.leaveOut(file.id, isOut)}
              />
            ),
          };
        });
      case "branches":
        return branchRows(preview.branches);
      case "owing":
        return owingRows(completeness.branches);
    }
  }, [part, view, desk, styles, preview, opened, groups, decisions, completeness]);

  const tabs: readonly { readonly id: PartId; readonly label: string; readonly count: number }[] = [
    { id: "questions", label: counts.open > 0 ? "待确认" : "事项", count: counts.open > 0 ? counts.open : events },
    { id: "files", label: "文件", count: preview.files.length },
    { id: "branches", label: "党支部", count: preview.branches.length },
    { id: "owing", label: "还差", count: owing },
  ];
  return (
    <section className={styles.page} aria-label="导入预览">
      <div className={styles.head}>
        <Text role="status">{preview.message}</Text>
        {skipped > 0 && (
          <Text size={200} className={styles.quiet}>
            文件夹里另有 {skipped} 个文件不是表格，没有读取。
          </Text>
        )}
      </div>
      <div className={styles.parts} role="group" aria-label="预览的内容">
        {tabs.map(({ id, label, count }) => (
          <ToggleButton
            key={id}
            size="small"
            appearance="subtle"
            className={mergeClasses(styles.part, part === id && styles.pressed)}
            checked={part === id}
            onClick={() => setChosen(id)}
          >
            {label}
            <span className={styles.count}>{count}</span>
          </ToggleButton>
        ))}
      </div>
      {part === "owing" && (
        <Text size={200} className={mergeClasses(styles.all, styles.quiet)}>
          写入之后：名单上 {completeness.listed} 个支部，已报 {completeness.arrived} 个，齐全 {completeness.complete}{" "}
          个。
        </Text>
      )}
      {rows.length === 0 ? (
        <Text className={styles.empty}>{emptyWords[part]}</Text>
      ) : (
        <WindowedList key={part} rows={rows} label={listLabels[part]} active={active} />
      )}
      <div className={styles.foot}>
        {problem && (
          <div className={styles.problem} role="alert">
            <ToneIcon tone={problem.kind === "cancelled" ? "info" : "attention"} small />
            <Text size={200}>{problem.message}</Text>
          </div>
        )}
        {stop !== "" && (
          <Text size={200} className={styles.quiet} role="status">
            {stop}
          </Text>
        )}
        <div className={styles.buttons}>
          {counts.read === 0 ? (
            <Button appearance="primary" className={styles.primary} onClick={onChoose}>
              重新选择文件
            </Button>
          ) : (
            <>
              <Button
                appearance="primary"
                className={styles.primary}
                disabledFocusable={!canWrite}
                onClick={() => {
                  if (!canWrite) return;
                  if (replaced.length > 0) setConfirming(true);
                  else void desk.write();
                }}
              >
                {files === 0 ? "没有可写入的" : `写入 ${files} 个文件 ${counts.rows} 行`}
              </Button>
              <Button className={styles.other} disabledFocusable={writing} onClick={() => desk.reset()}>
                放弃
              </Button>
            </>
          )}
        </div>
      </div>
      {confirming && (
        <ConfirmReplace
          files={replaced}
          onClose={() => setConfirming(false)}
          onConfirm={() => {
            setConfirming(false);
            void desk.write();
          }}
        />
      )}
    </section>
  );
}

const emptyWords: Readonly<Record<PartId, string>> = {
  questions: "没有需要确认的。",
  files: "没有文件。",
  branches: "这些文件里没有党支部。",
  owing: "《党支部》还没有名单，不能判断谁还没有报。",
};

const listLabels: Readonly<Record<PartId, string>> = {
  questions: "需要确认的和提醒",
  files: "文件",
  branches: "党支部",
  owing: "各支部报送情况",
};

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** Questions that tell of what is left out, by what it is. */
const toldKinds: readonly {
  readonly id: string;
  readonly label: string;
  readonly holds: (one: ImportQuestion) => boolean;
}[] = [
  { id: "columns", label: "没有导入的列", holds: ({ kind }) => kind === "header" },
  { id: "sheets", label: "没有导入的工作表", holds: ({ kind }) => kind === "sheet" },
  { id: "rows", label: "没有导入或隐藏的行", holds: ({ kind }) => kind === "rows" },
];
/** A longer group is folded until the clerk opens it. */
const openAtMost = 5;

/** What waits for the clerk first, then what is left out, then what holds as proposed and what she should know. */
function questionRows(
  { preview, decisions }: Extract<DeskView, { phase: "preview" }>,
  desk: ImportDesk,
  styles: ReturnType<typeof useStyles>,
  opened: ReadonlySet<string>,
  onOpen: (group: string, open: boolean) => void,
): readonly WindowedRow[] {
  const answerOf = ({ id, answer }: ImportQuestion) => decisions.answers[id] ?? answer;
  const asked = preview.questions.filter(({ required }) => required);
  const others = preview.questions.filter(({ required }) => !required);
  const waiting = asked.filter((question) => {
    const known = question.options.some(({ value }) => value === question.proposed);
    return known && answerOf(question) === null;
  });
  const told = toldKinds
    .map((kind) => ({ ...kind, questions: others.filter((question) => kind.holds(question)) }))
    .filter(({ questions }) => questions.length > 0);
  const proposed = others.filter((question) => !toldKinds.some(({ holds }) => holds(question)));
  const heading = (key: string, words: string, count: number, action: ReactNode = null): WindowedRow => ({
    key: `${key} ${count}`,
    height: 36,
    isItem: false,
    draw: () => (
      <div className={styles.heading}>
        <Text size={200} weight="semibold" as="h3" className={styles.headingText}>
          {words} {count}
        </Text>
        {action}
      </div>
    ),
  });
  const rowOf = (question: ImportQuestion): WindowedRow => {
    const answer = answerOf(question);
    return {
      key: `${question.id} ${answer === null}`,
      height: 120,
      draw: () => (
        <QuestionRow
          question={question}
          answer={answer}
          onAnswer={(value) => void desk.answer({ [question.id]: value })}
        />
      ),
    };
  };
  const open = asked.filter((question) => answerOf(question) === null);
  const answered = asked.filter((question) => answerOf(question) !== null);
  const all = (
    <Button
      size="small"
      onClick={() => void desk.answer(Object.fromEntries(waiting.map(({ id, proposed }) => [id, proposed])))}
    >
      {waiting.length} 项都按建议确认
    </Button>
  );
  return [
    ...(open.length > 0 ? [heading("open", "需要您确认", open.length, waiting.length > 1 ? all : null)] : []),
    ...open.map(rowOf),
    ...told.flatMap(({ id, label, questions }) => {
      const isOpen = questions.length <= openAtMost !== opened.has(id);
      const toggle = (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? "收起" : "展开"}：${label}`}
          onClick={() => onOpen(id, !opened.has(id))}
        >
          {isOpen ? "收起" : "展开"}
        </Button>
      );
      return [
        heading(`${id} ${isOpen}`, label, questions.length, toggle),
        ...(isOpen ? questions : []).map((question) => ({
          key: question.id,
          height: 58,
          draw: () => (
            <ToldRow
              question={question}
              answer={answerOf(question)}
              onAnswer={(value) => void desk.answer({ [question.id]: value })}
            />
          ),
        })),
      ];
    }),
    ...(preview.notes.length > 0 ? [heading("notes", "提醒", preview.notes.length)] : []),
    ...preview.notes.map((note, index) => ({
      key: `n${index} ${note.text}`,
      height: 62,
      draw: () => <Note note={note} />,
    })),
    ...(proposed.length > 0 ? [heading("proposed", "按建议处理，可以改", proposed.length)] : []),
    ...proposed.map(rowOf),
    ...(answered.length > 0 ? [heading("answered", "已确认", answered.length)] : []),
    ...answered.map(rowOf),
  ];
}

function Note({ note }: { readonly note: ImportNote }) {
  const styles = useStyles();
  const { ruleId, severity, place, text } = note;
  return (
    <div className={styles.note}>
      <span className={styles.icon}>
        <ToneIcon tone={severityTone[severity]} words={`${severity}：`} small />
      </span>
      <span>
        {place === "" ? "" : `${place}：`}
        {text}
        {ruleId !== null && <span className={styles.quiet}>（{ruleId}）</span>}
      </span>
    </div>
  );
}
