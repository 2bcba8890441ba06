/** 报告: the paragraphs as they will be exported, 导出 Word, 复制全文, and the way to the sheet where they are changed. */
import { useContext, useMemo, useState } from "react";
import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { DocumentFile } from "../../workbook/document-file";
import { Loading } from "../feedback/loading";
import type { ViewProps } from "../pane-view";
import { ToneIcon } from "../tone-icon";
import { useSession, useSessionView } from "../use-session";
import { copyFormatted } from "./copy-formatted";
import { CanSaveContext, saveFile } from "./delivery";
import { documentHtml, documentText } from "./document-html";
import { ParagraphList } from "./paragraph-list";
import { ExportDetails } from "./export-details";
import { PrintForms } from "./print-forms";
import { useReport } from "./use-report";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  note: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  problem: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  field: { width: "100%", height: "160px", boxSizing: "border-box", font: "inherit" },
});

/** What became of an export or a copy; `text` is shown selected where the browser refused to copy. */
interface Said {
  readonly sentence: string;
  readonly good: boolean;
  readonly text?: string;
}

const copied: Readonly<Record<"formatted" | "plain", string>> = {
  formatted: "已复制全文和格式，请在 Word 或 WPS 的空白文档里粘贴（Ctrl+V）。页边距、页码请按模板设置。",
  plain: "已复制全文（不带格式），请在 Word 或 WPS 里粘贴（Ctrl+V）。",
};

export function ReportPage({ active }: ViewProps) {
  const styles = useStyles();
  const session = useSession();
  const { running, state } = useSessionView();
  const canSave = useContext(CanSaveContext);
  const { view, problem, again } = useReport(active);
  const [said, setSaid] = useState<Said | null>(null);
  const busy = running !== null;
  // Made before the click: after a wait the browser would not copy any more.
  const clipboard = useMemo(
    () => (view ? { html: documentHtml(view.document), text: documentText(view.document) } : null),
    [view],
  );

  const exportWord = async () => {
    setSaid(null);
    const outcome = await session.look<DocumentFile>({
      name: "exportReport",
      label: "导出 Word",
      work: (assistant, options) => assistant.exportReport(options),
      quietProblem: true,
    });
    if (outcome === null) return;
    setSaid(
      outcome.ok
        ? { sentence: saveFile(outcome.value), good: true }
        : { sentence: outcome.problem.message, good: false },
    );
  };
  const copy = () => {
    if (!clipboard) return;
    const result = copyFormatted(clipboard.html, clipboard.text);
    setSaid(
      result === "nothing"
        ? { sentence: "这里不允许直接复制，全文已选中，请按 Ctrl+C。", good: false, text: clipboard.text }
        : { sentence: copied[result], good: true },
    );
  };

  if (problem) {
    return (
      <div className={styles.problem} role="alert">
        <Text>{problem.message}</Text>
        <Button onClick={again}>重新读取</Button>
        <PrintForms />
        <ExportDetails />
      </div>
    );
  }
  if (!view || !state) return <Loading text="正在读取情况报告" />;
  const copyButton = (
    <Button appearance={canSave ? "secondary" : "primary"} onClick={copy}>
      复制全文
    </Button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.buttons}>
          {canSave ? (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void exportWord()}>
              导出 Word
            </Button>
          ) : (
            copyButton
          )}
          {canSave && copyButton}
          <Button disabledFocusable={busy} onClick={() => void session.run("writeReport")}>
            {view.sheet === null ? "生成情况报告" : "重新生成"}
          </Button>
        </div>
        {!canSave && <Text size={200}>Mac 和 iPad 上的 Excel 不能保存文件，请复制全文后粘贴到 Word 或 WPS。</Text>}
        {view.remark !== "" && (
          <div className={styles.note}>
            <ToneIcon tone="attention" small />
            <Text size={200}>{view.remark}，请核对后再上报。</Text>
          </div>
        )}
        {view.orphans > 0 && (
          <Text size={200}>{view.orphans} 段修改稿没有对应的段落，留存在情况报告的末尾，不导出。</Text>
        )}
        <Text size={200}>
          {view.sheet === null
            ? "要改哪一段，先生成情况报告，在“修改稿”一列里写。"
            : "点一段即到情况报告的“修改稿”一格；填了的以修改稿为准。"}
        </Text>
        <div role="status">
          {said && (
            <div className={styles.note}>
              <ToneIcon tone={said.good ? "done" : "attention"} small />
              <Text>
                {said.sentence}{" "}
                <Link as="button" onClick={() => setSaid(null)}>
                  知道了
                </Link>
              </Text>
            </div>
          )}
        </div>
        {said?.text !== undefined && (
          <textarea
            className={styles.field}
            readOnly
            aria-label="报告全文"
            value={said.text}
            ref={(field) => {
              field?.focus();
              field?.select();
            }}
          />
        )}
      </div>
      <ParagraphList view={view} />
      <PrintForms />
      <ExportDetails />
    </div>
  );
}
