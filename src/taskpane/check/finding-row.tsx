/**
 * One finding: where, whom, what, and the remedy. The row is one button that goes to the cell; under it stands what else
 * can be done, and the rule's number opens what it means.
 */
import { memo } from "react";
import type { KeyboardEvent } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { ToneIcon } from "../tone-icon";
import { useFindingActions } from "./finding-actions";
import { whereOf } from "./filter-findings";
import { RuleNote } from "./rule-note";
import { severityTone } from "./severity-tone";
import { VerifyForm } from "./verify-form";

const useStyles = makeStyles({
  row: {
    position: "relative",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  place: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  where: { paddingInlineEnd: "64px", fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 36px`,
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  rule: { position: "absolute", top: tokens.spacingVerticalS, insetInlineEnd: tokens.spacingHorizontalXS },
});

interface Props {
  readonly index: number;
  readonly finding: Finding;
  readonly position: number;
  readonly total: number;
  /** The row in the tab order. */
  readonly current: boolean;
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void;
  readonly onGoTo: (finding: Finding, index: number) => void;
}

export const FindingRow = memo(function FindingRow(props: Props) {
  const { index, finding, position, total, current, onKeyDown, onGoTo } = props;
  const styles = useStyles();
  const { severity, branch, subject, message, advice, ruleId } = finding;
  const who = [branch, subject].filter((part) => part !== "").join(" · ");
  const tabIndex = current ? 0 : -1;
  const actions = useFindingActions();
  const verified = actions.verifiedOf(finding);
  const isVerifying = finding.key !== undefined && actions.verifying === finding.key;
  return (
    <div role="listitem" aria-setsize={total} aria-posinset={position} data-line={index} className={styles.row}>
      <button
        type="button"
        data-place
        tabIndex={tabIndex}
        className={styles.place}
        onClick={() => onGoTo(finding, index)}
        onKeyDown={(event) => onKeyDown(event, index)}
      >
        <span className={styles.icon}>
          <ToneIcon tone={severityTone[severity]} words={`${severity}：`} small />
        </span>
        <span className={styles.lines}>
          <span className={styles.where}>{whereOf(finding)}</span>
          {who !== "" && <span className={styles.small}>{who}</span>}
          <span>{message}</span>
          {verified ? (
            <span className={styles.small}>
              {verified.at} 已核实：{verified.reason}
            </span>
          ) : (
            advice !== "" && <span className={styles.small}>建议：{advice}</span>
          )}
        </span>
      </button>
      {isVerifying ? (
        <VerifyForm finding={finding} />
      ) : (
        <div className={styles.actions}>
          {verified ? (
            <Link
              as="button"
              className={styles.link}
              tabIndex={tabIndex}
              disabled={actions.busy}
              onClick={() => actions.withdraw(finding)}
            >
              撤回
            </Link>
          ) : (
            <>
              {finding.fix && (
                <Link
                  as="button"
                  className={styles.link}
                  tabIndex={tabIndex}
                  disabled={actions.busy}
                  onClick={() => actions.fix(finding)}
                >
                  修正
                </Link>
              )}
              {finding.key !== undefined && (
                <Link
                  as="button"
                  className={styles.link}
                  tabIndex={tabIndex}
                  disabled={actions.busy}
                  onClick={() => actions.verify(finding)}
                >
                  标记已核实
                </Link>
              )}
            </>
          )}
        </div>
      )}
      <span className={styles.rule}>
        <RuleNote id={ruleId} tabIndex={tabIndex} />
      </span>
    </div>
  );
});
