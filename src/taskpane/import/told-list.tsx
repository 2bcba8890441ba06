/** 未导入: the columns, sheets and rows that are left out or hidden, each with a way to take it in. */
import { Button } from "@fluentui/react-components";
import type { ImportPreview, ImportQuestion } from "../../app/import/import-types";
import type { WindowedRow } from "../windowed-list";
import type { DeskView, ImportDesk } from "./import-desk";
import { heading } from "./list-heading";
import { ToldRow } from "./told-row";

export interface ToldGroup {
  readonly id: string;
  readonly label: string;
  readonly questions: readonly ImportQuestion[];
}

/** Questions that tell of what is left out, by what it is. */
const toldKinds: readonly {
  readonly id: string;
  readonly label: string;
  readonly holds: (one: ImportQuestion) => boolean;
}[] = [
  { id: "columns", label: "没有导入的列", holds: ({ kind, required }) => kind === "header" && !required },
  { id: "sheets", label: "没有导入的工作表", holds: ({ kind }) => kind === "sheet" },
  { id: "rows", label: "没有导入或隐藏的行", holds: ({ kind }) => kind === "rows" },
];
/** A longer group is folded until the clerk opens it. */
const openAtMost = 8;

/** Whether a question only tells of something left out. */
export function isTold(question: ImportQuestion): boolean {
  return toldKinds.some(({ holds }) => holds(question));
}

/** What of the batch is left out, in groups. */
export function toldOf({ questions }: ImportPreview): readonly ToldGroup[] {
  return toldKinds
    .map(({ id, label, holds }) => ({ id, label, questions: questions.filter(holds) }))
    .filter((group) => group.questions.length > 0);
}

/** `没有导入的列 9、工作表 2、行 12`. */
export function toldSummary(groups: readonly ToldGroup[]): string {
  const parts = groups.map(({ label, questions }, index) =>
    index === 0
      ? `${label} ${questions.length}`
      : `${label.replace("没有导入的", "").replace("没有导入或", "")} ${questions.length}`,
  );
  return `${parts.join("、")}，见“未导入”。`;
}

/** What is left out, each with a way to take it in. */
export function toldRows(
  groups: readonly ToldGroup[],
  { decisions }: Extract<DeskView, { phase: "preview" }>,
  desk: ImportDesk,
  turned: ReadonlySet<string>,
  onTurn: (group: string, isTurned: boolean) => void,
): readonly WindowedRow[] {
  return groups.flatMap(({ id, label, questions }) => {
    const isOpen = (questions.length <= openAtMost || id !== "rows") !== turned.has(id);
    const toggle = (
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? "收起" : "展开"}：${label}`}
        onClick={() => onTurn(id, !turned.has(id))}
      >
        {isOpen ? "收起" : "展开"}
      </Button>
    );
    return [
      heading(`${id} ${isOpen}`, label, questions.length, toggle),
      ...(isOpen ? questions : []).map((question) => ({
        key: question.id,
        height: 58,
        draw: () => (
          <ToldRow
            question={question}
            answer={decisions.answers[question.id] ?? question.answer}
            onAnswer={(value) => void desk.answer({ [question.id]: value })}
          />
        ),
      })),
    ];
  });
}
