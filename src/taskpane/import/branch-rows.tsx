/** Branches of the preview as rows of a list: where each one's rows come from, and who still owes what. */
import { useState } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { reminderText } from "../../app/import/completeness";
import type { BranchMaterials, BranchPreview, BranchState } from "../../app/import/import-types";
import { copyText } from "../copy-text";
import { HiddenWords } from "../hidden-words";
import { ToneIcon } from "../tone-icon";
import type { Tone } from "../tone-icon";
import type { WindowedRow } from "../windowed-list";

const stateWords: Readonly<Record<BranchState, string>> = {
  new: "新增",
  replaced: "替换上次",
  unchanged: "没有变化",
  conflict: "来自多个文件",
  present: "工作簿已有",
  missing: "没有报送",
};

const stateTone: Readonly<Record<BranchState, Tone>> = {
  new: "done",
  replaced: "done",
  unchanged: "done",
  conflict: "attention",
  present: "done",
  missing: "attention",
};

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  state: { lineHeight: "22px", whiteSpace: "nowrap" },
  more: { gridColumn: "2 / 4" },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  materials: {
    gridColumn: "2 / 4",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  material: { display: "flex", gap: tokens.spacingHorizontalXS },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

function Branch({ branch }: { readonly branch: BranchPreview }) {
  const styles = useStyles();
  const forms = branch.forms.map(({ formName, rows }) => `${formName} ${rows} 行`).join(" · ");
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={branch.listed ? stateTone[branch.state] : "attention"} small />
      </span>
      <span className={styles.name}>{branch.name || "没有写明党支部的行"}</span>
      <span className={mergeClasses(styles.small, styles.state)}>{stateWords[branch.state]}</span>
      {!branch.listed && branch.name !== "" && (
        <span className={mergeClasses(styles.small, styles.more)}>不在《党支部》名单里</span>
      )}
      {forms !== "" && <span className={mergeClasses(styles.small, styles.more)}>{forms}</span>}
      {branch.sources.length > 0 && (
        <span className={mergeClasses(styles.small, styles.more)}>来源：{branch.sources.join("、")}</span>
      )}
    </div>
  );
}

function Owing({ branch, year }: { readonly branch: BranchMaterials; readonly year: number | null }) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const reminder = reminderText(branch, year);
  const isComplete = branch.missing.length === 0;
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={isComplete ? "done" : "attention"} small />
      </span>
      <span className={styles.name}>{branch.branch}</span>
      <span className={mergeClasses(styles.small, styles.state)}>
        {isComplete ? "已齐" : branch.arrived ? `缺 ${branch.missing.length} 项` : "没有报送"}
      </span>
      {branch.arrived && (
        <dl className={styles.materials}>
          {branch.materials.map(({ name, rows }) => (
            <div key={name} className={styles.material}>
              <dt>{name}</dt>
              <dd className={mergeClasses(styles.value, rows === 0 && styles.missing)}>
                {rows === 0 ? "缺" : rows}
                {rows > 0 && <HiddenWords>行</HiddenWords>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {!isComplete && (
        <div className={styles.more}>
          {copied === false ? (
            <span className={styles.small}>{reminder}</span>
          ) : (
            <Link as="button" className={styles.link} onClick={() => setCopied(copyText(reminder))}>
              {copied ? "已复制" : "复制提醒"}
              <HiddenWords>：{branch.branch}</HiddenWords>
            </Link>
          )}
        </div>
      )}
    </div>
  );
}

export function branchRows(branches: readonly BranchPreview[]): readonly WindowedRow[] {
  return branches.map((branch, index) => ({
    key: `${index} ${branch.name} ${branch.state}`,
    height: 80,
    draw: () => <Branch branch={branch} />,
  }));
}

/** @param year - appraisal year, named in the reminder to copy; null where it is not known */
export function owingRows(branches: readonly BranchMaterials[], year: number | null): readonly WindowedRow[] {
  return branches.map((branch, index) => ({
    key: `${index} ${branch.branch} ${branch.missing.length}`,
    height: branch.arrived ? 80 : 58,
    draw: () => <Owing branch={branch} year={year} />,
  }));
}
