/** Lower units of the preview as rows of a list: the figures that come into 下级汇总, and where they come from. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { UnitPreview } from "../../app/import/import-types";
import { ToneIcon } from "../tone-icon";
import type { WindowedRow } from "../windowed-list";

const stateWords: Readonly<Record<UnitPreview["state"], string>> = {
  new: "新增",
  replaced: "替换原有的",
  unchanged: "没有变化",
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
    fontVariantNumeric: "tabular-nums",
  },
  state: { lineHeight: "22px", whiteSpace: "nowrap" },
  more: { gridColumn: "2 / 4" },
});

function Unit({ unit }: { readonly unit: UnitPreview }) {
  const styles = useStyles();
  const { counts } = unit;
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon tone={unit.wrong ? "attention" : "done"} small />
      </span>
      <span className={styles.name}>{unit.name}</span>
      <span className={mergeClasses(styles.small, styles.state)}>{stateWords[unit.state]}</span>
      <span className={mergeClasses(styles.small, styles.more)}>
        应召开 {counts.应召开支部数} · 实召开 {counts.实召开支部数} · 实参评 {counts.实参评} · 优秀 {counts.优秀} · 合格{" "}
        {counts.合格} · 基本合格 {counts.基本合格} · 不合格 {counts.不合格}
      </span>
      {unit.wrong && <span className={mergeClasses(styles.small, styles.more)}>数字有不符或缺项，见“事项”</span>}
      <span className={mergeClasses(styles.small, styles.more)}>
        来源：{unit.source}
        {unit.replaced !== null && `（原来${unit.replaced === "" ? "手工填写" : `来自 ${unit.replaced}`}）`}
      </span>
    </div>
  );
}

export function unitRows(units: readonly UnitPreview[]): readonly WindowedRow[] {
  return units.map((unit, index) => ({
    key: `${index} ${unit.name} ${unit.state}`,
    height: 96,
    draw: () => <Unit unit={unit} />,
  }));
}
