/** Grade words of another grading: what each stands for is confirmed by the clerk before a cell is changed. */
import { useId, useState } from "react";
import { Button, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { GradeWord } from "../../app/fixes/fix-types";
import { useSession, useSessionView } from "../use-session";

/** 评定等次 as the forms know it; a word may stand for any of them. */
const grades = ["优秀", "合格", "基本合格", "不合格", "不评定等次"] as const;

const useStyles = makeStyles({
  box: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  word: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 128px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    paddingBlock: "2px",
  },
  name: { overflowWrap: "anywhere" },
});

interface Props {
  readonly words: readonly GradeWord[];
  /** The words are remembered: what a fix would change is another now. */
  readonly onConfirmed: () => void;
}

export function GradeWords({ words, onConfirmed }: Props) {
  const styles = useStyles();
  const session = useSession();
  const { running } = useSessionView();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const id = useId();
  const open = words.filter(({ confirmed }) => !confirmed);
  if (open.length === 0) return null;
  const gradeOf = ({ word, grade }: GradeWord) => chosen[word] ?? grade ?? "";
  const picked = open.flatMap((word) => (gradeOf(word) === "" ? [] : [{ word: word.word, grade: gradeOf(word) }]));
  const busy = running !== null;
  return (
    <section className={styles.box} aria-labelledby={id}>
      <Text id={id} size={200}>
        下面的等次用语与“优秀、合格、基本合格、不合格”不同，请先确认各对应哪个等次，本工作簿以后不再询问。
      </Text>
      <ul className={styles.list}>
        {open.map((word) => (
          <li key={word.word} className={styles.word}>
            <span className={styles.name}>
              “{word.word}”（{word.count} 处）
            </span>
            <Select
              size="small"
              aria-label={`“${word.word}”对应的等次`}
              value={gradeOf(word)}
              onChange={(_, { value }) => setChosen({ ...chosen, [word.word]: value })}
            >
              <option value="">暂不修改</option>
              {grades.map((grade) => (
                <option key={grade} value={grade}>
                  {grade}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        disabledFocusable={busy || picked.length === 0}
        onClick={() => {
          if (busy || picked.length === 0) return;
          void session
            .change({
              name: "confirmWords",
              label: "确认等次用语",
              short: true,
              work: (assistant, options) => assistant.confirmWords(picked, options),
            })
            .then((outcome) => {
              if (outcome?.ok) onConfirmed();
            });
        }}
      >
        确认对应关系
      </Button>
    </section>
  );
}
