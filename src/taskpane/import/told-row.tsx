/** Something that is not imported, or hidden in a file: what and where in two lines, with a way to say otherwise. */
import { Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportQuestion } from "../../app/import/import-types";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 118px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  select: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly question: ImportQuestion;
  /** The latest answer, also where the preview does not know it yet. */
  readonly answer: string | null;
  readonly onAnswer: (value: string) => void;
}

export function ToldRow({ question, answer, onAnswer }: Props) {
  const styles = useStyles();
  const { text, place, options, proposed } = question;
  return (
    <div className={styles.row}>
      <div className={styles.lines}>
        <span>{text}</span>
        <span className={styles.small}>{place}</span>
      </div>
      <Select
        size="small"
        className={styles.select}
        aria-label={`${place}：${text}`}
        value={answer ?? proposed}
        onChange={(_, data) => onAnswer(data.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}
