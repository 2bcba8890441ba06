/** One thing the clerk decides: the question, where it comes from, the choices with the proposed one set. */
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportQuestion } from "../../app/import/import-types";
import { HiddenWords } from "../hidden-words";
import { ToneIcon } from "../tone-icon";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  choice: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  select: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: 0 },
});

interface Props {
  readonly question: ImportQuestion;
  /** The latest answer, also where the preview does not know it yet. */
  readonly answer: string | null;
  readonly onAnswer: (value: string) => void;
}

export function QuestionRow({ question, answer, onAnswer }: Props) {
  const styles = useStyles();
  const { text, place, reason, options, proposed, required } = question;
  const isOpen = required && answer === null;
  const value = answer ?? proposed;
  const known = options.some((option) => option.value === value);
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <ToneIcon
          tone={isOpen ? "attention" : answer === null ? "info" : "done"}
          words={isOpen ? "待确认：" : answer === null ? "按建议：" : "已确认："}
        />
      </span>
      <div className={styles.lines}>
        <span>{text}</span>
        {place !== "" && (
          <span className={styles.small}>
            {place}
            {question.files.length > 1 ? `（共 ${question.files.length} 个文件）` : ""}
          </span>
        )}
        {reason !== "" && <span className={styles.small}>{reason}</span>}
        <div className={styles.choice}>
          <Select
            size="small"
            className={styles.select}
            aria-label={text}
            value={known ? value : ""}
            onChange={(_, data) => onAnswer(data.value)}
          >
            {!known && (
              <option value="" disabled>
                请选择
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
                {option.value === proposed && answer === null ? "（建议）" : ""}
              </option>
            ))}
          </Select>
          {isOpen && (
            <Button size="small" className={styles.button} disabled={!known} onClick={() => onAnswer(value)}>
              确认<HiddenWords>：{text}</HiddenWords>
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
