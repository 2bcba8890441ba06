/**
 * The verdict on every branch in the reviewer's words, with its materials: what is there, what is missing. A branch's
 * name leads to its findings.
 */
import { useMemo, useState } from "react";
import { Link, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { materialText, materials, verdicts } from "../../domain/verdict";
import type { BranchVerdict, Material, Verdict } from "../../domain/verdict";
import { HiddenWords } from "../hidden-words";
import { ToneIcon } from "../tone-icon";
import type { Tone } from "../tone-icon";
import { WindowedList } from "../windowed-list";
import type { WindowedRow } from "../windowed-list";

const verdictTone: Readonly<Record<Verdict, Tone>> = {
  不达标: "error",
  需修改: "error",
  基本达标: "attention",
  达标: "done",
};

const useStyles = makeStyles({
  part: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  chips: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chip: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusCircular,
  },
  pressed: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: "tabular-nums", marginInlineStart: tokens.spacingHorizontalXS },
  branch: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
  },
  verdict: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexShrink: 0 },
  reason: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  materials: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: `2px ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  material: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorStatusDangerForeground1 },
  empty: { padding: tokens.spacingHorizontalL },
});

/** Short enough for a quarter of 320 px; the whole word stands in the title. */
const shortLabels: Readonly<Record<string, string>> = {
  谈心谈话: "谈话",
  征求意见: "意见",
  组织生活会: "生活会",
  民主评议: "评议",
  班子整改清单: "班子整改",
  个人整改清单: "个人整改",
};

/** The unit of a figure in the matrix, for a screen reader. */
function words(label: string, material: Material): string {
  if (material.kind === "missing") return `${label}：缺`;
  return material.kind === "notKept" ? `${label}：本工作簿没有这张表` : `${label}：${material.count} 条`;
}

interface Props {
  readonly branches: readonly BranchVerdict[];
  readonly active: boolean;
  /** Shows the findings of a branch. */
  readonly onBranch: (branch: string) => void;
}

export function VerdictPart({ branches, active, onBranch }: Props) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Verdict | null>(null);
  const rows = useMemo(
    () =>
      branches
        .filter(({ verdict }) => chosen === null || verdict === chosen)
        .map((branch, index): WindowedRow => ({
          key: `${index} ${branch.branch} ${branch.reason}`,
          height: 100,
          draw: () => <Branch branch={branch} onBranch={onBranch} />,
        })),
    [branches, chosen, onBranch],
  );
  if (branches.length === 0) {
    return (
      <Text className={styles.empty} role="status">
        还没有党支部。填写《党支部》或导入支部表之后，这里列出每个支部的结论和材料是否齐全。
      </Text>
    );
  }
  return (
    <div className={styles.part}>
      <div className={styles.chips} role="group" aria-label="按结论筛选">
        {verdicts.map((verdict) => {
          const count = branches.filter((branch) => branch.verdict === verdict).length;
          const checked = chosen === verdict;
          return (
            <ToggleButton
              key={verdict}
              size="small"
              className={mergeClasses(styles.chip, checked && styles.pressed)}
              checked={checked}
              onClick={() => setChosen(checked ? null : verdict)}
            >
              {verdict}
              <span className={styles.count}>{count}</span>
            </ToggleButton>
          );
        })}
      </div>
      {rows.length === 0 ? (
        <Text className={styles.empty}>没有“{chosen}”的党支部。</Text>
      ) : (
        <WindowedList rows={rows} label="各党支部的结论" active={active} />
      )}
    </div>
  );
}

function Branch({ branch, onBranch }: { readonly branch: BranchVerdict; readonly onBranch: (name: string) => void }) {
  const styles = useStyles();
  const found = Object.values(branch.counts).reduce((sum, count) => sum + count, 0);
  const name = branch.branch || "未注明党支部";
  return (
    <div className={styles.branch}>
      <div className={styles.head}>
        {found > 0 && branch.branch !== "" ? (
          <Link
            as="button"
            className={styles.name}
            title={`查看${name}的 ${found} 条问题`}
            onClick={() => onBranch(branch.branch)}
          >
            {name}
          </Link>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        <span className={styles.verdict}>
          <ToneIcon tone={verdictTone[branch.verdict]} small />
          {branch.verdict}
        </span>
      </div>
      <div className={styles.reason}>{branch.reason}</div>
      <dl className={styles.materials}>
        {materials.map(({ id, label }) => {
          const material = branch.materials[id];
          return (
            <div key={id} className={styles.material} title={words(label, material)}>
              <dt className={styles.label}>{shortLabels[label] ?? label}</dt>
              <dd className={mergeClasses(styles.value, material.kind === "missing" && styles.missing)}>
                <span aria-hidden>{materialText(id, material)}</span>
                <HiddenWords>{words(label, material)}</HiddenWords>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
