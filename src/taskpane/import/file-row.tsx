/** One file of the preview: what was found in it; opened, its tables, what was changed on the way in, and its problems. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { FilePreview, TablePreview } from "../../app/import/import-types";
import { severityTone } from "../check/severity-tone";
import { ToneIcon } from "../tone-icon";
import { effectWords, stepTone, stepWords } from "./file-tone";

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  effect: { lineHeight: "22px", whiteSpace: "nowrap" },
  below: { marginInlineStart: "28px", overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "center", flexWrap: "wrap" },
  open: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, marginInlineStart: "-4px" },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, paddingInlineStart: "16px" },
  table: { marginTop: tokens.spacingVerticalXS },
  problem: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});

/** Of a long list only so many are named. */
const shownExamples = 5;

function found(table: TablePreview): string {
  return `${table.formName} ${table.rows} 行`;
}

/** How the columns were recognised, as far as a clerk should know. */
function columnWords({ columns, missing }: TablePreview): readonly string[] {
  const renamed = columns.filter(({ how, column, header }) => column !== null && how !== "exact" && column !== header);
  const unmatched = columns.filter(({ column }) => column === null).map(({ header, cell }) => header || cell);
  return [
    ...(renamed.length > 0
      ? [`列名对应：${renamed.map(({ header, column }) => `“${header}”作“${column ?? ""}”`).join("、")}`]
      : []),
    ...(unmatched.length > 0 ? [`没有对应、不导入的列：${unmatched.join("、")}`] : []),
    ...(missing.length > 0 ? [`缺少必填列：${missing.join("、")}`] : []),
  ];
}

/** Rows that were passed over. */
function passedOver({ totalRows, noteRows }: TablePreview): string {
  const parts = [
    ...(totalRows > 0 ? [`合计行 ${totalRows} 行`] : []),
    ...(noteRows > 0 ? [`说明行 ${noteRows} 行`] : []),
  ];
  return parts.length === 0 ? "" : `略过${parts.join("、")}`;
}

interface Props {
  readonly file: FilePreview;
  readonly open: boolean;
  readonly isLeftOut: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onLeaveOut: (isOut: boolean) => void;
}

export function FileRow({ file, open, isLeftOut, onOpen, onLeaveOut }: Props) {
  const styles = useStyles();
  // Other header words are read all the same: they are no reason to look at a file.
  const worst = file.problems.find(({ ruleId }) => ruleId !== "CON-02");
  const tone = file.state === "read" && worst ? severityTone[worst.severity] : stepTone[file.state];
  const changed = file.conversions.reduce((sum, { count, unread }) => sum + (unread ? 0 : count), 0);
  const unread = file.conversions.reduce((sum, { count, unread: isUnread }) => sum + (isUnread ? count : 0), 0);
  const facts = [
    ...file.tables.map(found),
    ...(changed > 0 ? [`规范写法 ${changed} 处`] : []),
    ...(unread > 0 ? [`按原文带入 ${unread} 处`] : []),
    ...(file.problems.length > 0 ? [`提醒 ${file.problems.length} 条`] : []),
  ];
  const hasMore = file.tables.length > 0 || file.problems.length > 0;
  const effect = file.effect === null ? stepWords[file.state] : effectWords[isLeftOut ? "left-out" : file.effect];
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <ToneIcon tone={isLeftOut ? "todo" : tone} small />
        </span>
        <span className={styles.name}>{file.name}</span>
        <span className={mergeClasses(styles.small, styles.effect)}>{effect}</span>
      </div>
      <div className={styles.below}>
        {facts.length > 0 && file.state === "read" ? (
          <div className={styles.small}>{facts.join(" · ")}</div>
        ) : (
          file.message !== "" && <div className={styles.small}>{file.message}</div>
        )}
        {hasMore && (
          <div className={styles.actions}>
            <Button
              appearance="subtle"
              size="small"
              className={styles.open}
              icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={open}
              aria-label={`${open ? "收起" : "详情"}：${file.name}`}
              onClick={() => onOpen(!open)}
            >
              {open ? "收起" : "详情"}
            </Button>
            {file.state === "read" && (
              <Link
                as="button"
                className={styles.link}
                aria-label={`${isLeftOut ? "仍然导入" : "不导入"}：${file.name}`}
                onClick={() => onLeaveOut(!isLeftOut)}
              >
                {isLeftOut ? "仍然导入" : "不导入"}
              </Link>
            )}
          </div>
        )}
        {open && <FileDetails file={file} />}
      </div>
    </div>
  );
}

function FileDetails({ file }: { readonly file: FilePreview }) {
  const styles = useStyles();
  return (
    <div className={styles.small}>
      {file.problems.map(({ ruleId, severity, place, text }) => (
        <div key={`${place} ${text}`} className={styles.problem}>
          <ToneIcon tone={severityTone[severity]} words={`${severity}：`} small />
          <span>
            {place === "" ? "" : `${place}：`}
            {text}
            {ruleId === null ? "" : `（${ruleId}）`}
          </span>
        </div>
      ))}
      {file.tables.map((table) => {
        const more = [...columnWords(table), passedOver(table)].filter((words) => words !== "");
        return (
          <div key={`${table.sheet} ${table.headerRow} ${table.form}`} className={styles.table}>
            工作表“{table.sheet}”第 {table.headerRow} 行起：{found(table)}
            {table.branches.length > 1 ? `，${table.branches.length} 个支部` : ""}
            {more.length > 0 && (
              <ul className={styles.list}>
                {more.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {file.conversions.map(({ kind, label, unread, count, examples }) => (
        <div key={kind} className={styles.table}>
          {label} {count} 处{unread ? "，原样带入，检查填报时会列出" : ""}
          <ul className={styles.list}>
            {examples.slice(0, shownExamples).map(({ place, before, after }) => (
              <li key={`${place} ${before}`}>
                {place}：“{before}”{unread ? "" : `→ ${after}`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
