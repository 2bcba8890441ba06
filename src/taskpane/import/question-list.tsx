/** 待确认: what waits for the clerk, what she should know, what holds as proposed, and what she has answered. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportNote, ImportQuestion } from "../../app/import/import-types";
import { severityTone } from "../check/severity-tone";
import { ToneIcon } from "../tone-icon";
import type { WindowedRow } from "../windowed-list";
import type { DeskView, ImportDesk } from "./import-desk";
import { heading } from "./list-heading";
import { QuestionRow } from "./question-row";
import { isTold } from "./told-list";

const useStyles = makeStyles({
  note: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  icon: { height: "22px", display: "inline-flex", alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** What waits for the clerk first, then what she should know, what holds as proposed, and what she has answered. */
export function questionRows(
  { preview, decisions }: Extract<DeskView, { phase: "preview" }>,
  desk: ImportDesk,
): readonly WindowedRow[] {
  const answerOf = ({ id, answer }: ImportQuestion) => decisions.answers[id] ?? answer;
  const asked = preview.questions.filter(({ required }) => required);
  const proposed = preview.questions.filter((question) => !question.required && !isTold(question));
  const open = asked.filter((question) => answerOf(question) === null);
  const answered = asked.filter((question) => answerOf(question) !== null);
  const waiting = open.filter((question) => question.options.some(({ value }) => value === question.proposed));
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
  const all = (
    <Button
      size="small"
      onClick={() => void desk.answer(Object.fromEntries(waiting.map(({ id, proposed: value }) => [id, value])))}
    >
      {waiting.length} 项都按建议确认
    </Button>
  );
  return [
    ...(open.length > 0 ? [heading("open", "需要您确认", open.length, waiting.length > 1 ? all : null)] : []),
    ...open.map(rowOf),
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
