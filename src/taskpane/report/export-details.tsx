/** 明细导出: all records as CSV in one .zip; where nothing can be saved, table by table as text to copy. */
import { useContext, useId, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { DetailsChoice, DetailsFile } from "../../app/documents/export-details";
import { forms } from "../../contract/forms";
import { copyText } from "../copy-text";
import { Section } from "../home/section";
import { useSession, useSessionView } from "../use-session";
import { CanSaveContext, saveFile } from "./delivery";

const useStyles = makeStyles({
  part: { padding: tokens.spacingHorizontalM },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0, font: "inherit", padding: tokens.spacingVerticalXXS },
  field: { width: "100%", height: "160px", boxSizing: "border-box", font: "inherit" },
});

const choices: readonly { readonly choice: DetailsChoice; readonly label: string }[] = [
  ...forms.map(({ id, sheet }) => ({ choice: id, label: sheet })),
  { choice: "lowerUnits", label: "下级汇总" },
  { choice: "tidy", label: "明细长表（全部）" },
];

/** A table as text, fetched before it is copied: after a wait the browser would not copy any more. */
interface Fetched {
  readonly choice: DetailsChoice;
  readonly label: string;
  readonly text: string;
  readonly rows: number;
}

export function ExportDetails() {
  const styles = useStyles();
  const session = useSession();
  const { running } = useSessionView();
  const canSave = useContext(CanSaveContext);
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [said, setSaid] = useState("");
  /** Shown selected where the browser refused to copy. */
  const [field, setField] = useState<string | null>(null);
  const id = useId();
  const busy = running !== null;
  const get = (choice: DetailsChoice) =>
    session.look<DetailsFile>({
      name: "exportDetails",
      label: "导出明细",
      work: (assistant, options) => assistant.exportDetails(choice, options),
      quietProblem: true,
    });
  const save = async () => {
    setSaid("");
    const outcome = await get("all");
    if (outcome)
      setSaid(outcome.ok ? `${saveFile(outcome.value)}共 ${outcome.value.rows} 行。` : outcome.problem.message);
  };
  const fetchTable = async (choice: DetailsChoice, label: string) => {
    setSaid("");
    setField(null);
    setFetched(null);
    const outcome = await get(choice);
    if (!outcome) return;
    if (!outcome.ok) setSaid(outcome.problem.message);
    else {
      const { bytes, rows } = outcome.value;
      setFetched({ choice, label, text: new TextDecoder().decode(bytes), rows });
      setSaid(`${label} ${rows} 行，点“复制”。`);
    }
  };
  const copy = ({ label, rows, text }: Fetched) => {
    if (copyText(text)) {
      setField(null);
      setSaid(`已复制${label} ${rows} 行。请粘贴到文本编辑器，存为 ${label}.csv，编码选 UTF-8。`);
    } else {
      setField(text);
      setSaid("这里不允许直接复制，全文已选中，请按 Ctrl+C（Mac 按 ⌘C）。");
    }
  };
  return (
    <div className={styles.part}>
      <Section title="明细导出（CSV）">
        <Text size={200}>
          各表的全部记录，每张表一个 CSV 文件（UTF-8），另有一个逐格的长表，供数据库读取。文件里有姓名，请按规定保管。
        </Text>
        <div className={styles.line}>
          {canSave ? (
            <Button size="small" disabledFocusable={busy} onClick={() => void save()}>
              导出全部明细
            </Button>
          ) : (
            <>
              <label htmlFor={id}>表</label>
              <select
                id={id}
                className={styles.select}
                value={fetched?.choice ?? ""}
                onChange={(event) => {
                  const one = choices.find(({ choice }) => choice === event.currentTarget.value);
                  if (one) void fetchTable(one.choice, one.label);
                }}
              >
                <option value="">请选择</option>
                {choices.map(({ choice, label }) => (
                  <option key={choice} value={choice}>
                    {label}
                  </option>
                ))}
              </select>
              <Button size="small" disabled={fetched === null} onClick={() => fetched && copy(fetched)}>
                复制
              </Button>
            </>
          )}
        </div>
        {!canSave && <Text size={200}>Mac 和 iPad 上的 Excel 不能保存文件，请逐张表复制。</Text>}
        <Text size={200} role="status">
          {said}
        </Text>
        {field !== null && (
          <textarea
            className={styles.field}
            readOnly
            aria-label="明细全文"
            value={field}
            ref={(element) => {
              element?.focus();
              element?.select();
            }}
          />
        )}
      </Section>
    </div>
  );
}
