/** Forms for print as Word files: for one branch or all of them, each with the sentence where it went. */
import { useContext, useId, useState } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { PrintedForm } from "../../app/documents/export-form";
import type { DocumentFile } from "../../workbook/document-file";
import { Section } from "../home/section";
import { useSession, useSessionView } from "../use-session";
import { CanSaveContext, saveFile } from "./delivery";

const useStyles = makeStyles({
  part: { padding: tokens.spacingHorizontalM },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0, font: "inherit", padding: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const forms: readonly { readonly form: PrintedForm; readonly label: string }[] = [
  { form: "ballots", label: "测评票" },
  { form: "memberRegisters", label: "民主评议党员登记表" },
  { form: "meetingRecords", label: "会议记录" },
];

export function PrintForms() {
  const styles = useStyles();
  const session = useSession();
  const { state, running } = useSessionView();
  const canSave = useContext(CanSaveContext);
  const [branch, setBranch] = useState("");
  const [said, setSaid] = useState("");
  const id = useId();
  const branches = (state?.verdicts ?? []).map((verdict) => verdict.branch).filter((name) => name !== "");
  const busy = running !== null;
  const exportForm = async (form: PrintedForm) => {
    setSaid("");
    const outcome = await session.look<DocumentFile>({
      name: "exportForm",
      label: "导出 Word",
      work: (assistant, options) => assistant.exportForm(form, branch === "" ? null : branch, options),
      quietProblem: true,
    });
    if (outcome) setSaid(outcome.ok ? saveFile(outcome.value) : outcome.problem.message);
  };
  return (
    <div className={styles.part}>
      <Section title="登记表和测评票（Word）">
        {canSave ? (
          <>
            <div className={styles.line}>
              <label htmlFor={id}>党支部</label>
              <select
                id={id}
                className={styles.select}
                value={branch}
                onChange={(event) => setBranch(event.currentTarget.value)}
              >
                <option value="">全部</option>
                {branches.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div className={styles.buttons}>
              {forms.map(({ form, label }) => (
                <Button key={form} size="small" disabledFocusable={busy} onClick={() => void exportForm(form)}>
                  {label}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <Text size={200}>
            Mac 和 iPad 上的 Excel 不能保存文件。测评票请用“打印测评票”写成工作表打印；登记表请在 Windows 的 Excel
            或网页版里导出。
          </Text>
        )}
        <Text size={200} role="status">
          {said}
        </Text>
      </Section>
    </div>
  );
}
