/**
 * What an import would do, before anything is written: what is to be confirmed, every file, every branch, who still owes
 * what, and one button that writes.
 */
import { useMemo, useState } from "react";
import { Button, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ImportPreview } from "../../app/import/import-types";
import { ToneIcon } from "../tone-icon";
import { useSessionView } from "../use-session";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";
import { branchRows, owingRows } from "./branch-rows";
import { ConfirmReplace } from "./confirm-replace";
import { FileRow } from "./file-row";
import type { DeskView, ImportDesk } from "./import-desk";
import { questionRows } from "./question-list";
import { unitRows } from "./unit-rows";
import { toldOf, toldRows, toldSummary } from "./told-list";

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

type PartId = "questions" | "told" | "files" | "units" | "branches" | "owing";

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
  const { running, state } = useSessionView();
  const { preview, decisions, updating, writing, problem, skipped } = view;
  const { counts, completeness } = preview;
  const told = useMemo(() => toldOf(preview), [preview]);
  const toldCount = told.reduce((sum, { questions }) => sum + questions.length, 0);
  const events = preview.questions.length - toldCount + preview.notes.length;
  const [chosen, setChosen] = useState<PartId | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  /** Groups of what is left out that are not as they are at first: folded where long, else open. */
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const part = chosen ?? (counts.open > 0 ? "questions" : toldCount > 0 ? "told" : events > 0 ? "questions" : "files");
  const owing = completeness.branches.filter(({ missing }) => missing.length > 0).length;
  const replaced = preview.files.filter(({ effect }) => effect === "replaced");
  const stop = obstacle(preview, updating);
  const files = writtenFiles(preview);
  const canWrite = stop === "" && !writing && running === null;

  const rows = useMemo((): readonly WindowedRow[] => {
    switch (part) {
      case "questions":
        return questionRows(view, desk);
      case "told":
        return toldRows(told, view, desk, groups, (group, open) => setGroups((before) => changed(before, group, open)));
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
      case "units":
        return unitRows(preview.units);
      case "branches":
        return branchRows(preview.branches);
      case "owing":
        return owingRows(completeness.branches, state?.year ?? null);
    }
  }, [part, told, view, desk, preview, opened, groups, decisions, completeness, state]);

  const tabs: readonly { readonly id: PartId; readonly label: string; readonly count: number }[] = [
    { id: "questions", label: counts.open > 0 ? "待确认" : "事项", count: counts.open > 0 ? counts.open : events },
    ...(toldCount > 0 ? [{ id: "told" as const, label: "未导入", count: toldCount }] : []),
    { id: "files", label: "文件", count: preview.files.length },
    ...(preview.units.length > 0 ? [{ id: "units" as const, label: "下级单位", count: preview.units.length }] : []),
    { id: "branches", label: "党支部", count: preview.branches.length },
    { id: "owing", label: "还差", count: owing },
  ];
  return (
    <section className={styles.page} aria-label="导入预览">
      <div className={styles.head}>
        <Text role="status">{preview.message}</Text>
        {toldCount > 0 && part !== "told" && (
          <Text size={200} className={styles.quiet} truncate wrap={false} block>
            {toldSummary(told)}
          </Text>
        )}
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
  told: "文件里的内容都会导入。",
  files: "没有文件。",
  units: "这些文件里没有下级单位的汇总表。",
  branches: "这些文件里没有党支部。",
  owing: "《党支部》还没有名单，不能判断谁还没有报。",
};

const listLabels: Readonly<Record<PartId, string>> = {
  questions: "需要确认的和提醒",
  told: "没有导入的列、工作表和行",
  files: "文件",
  units: "下级单位",
  branches: "党支部",
  owing: "各支部报送情况",
};

function changed(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
