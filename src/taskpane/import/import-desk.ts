/**
 * The import as the pane goes through it, without React: choosing files, reading them, the preview with the clerk's
 * decisions, writing, the result. The use cases do the work; one thing at a time through the session.
 */
import type { FileStep, ImportDecisions, ImportDone, ImportPreview, PickedFile } from "../../app/import/import-types";
import { noDecisions } from "../../app/import/import-types";
import type { Problem } from "../../workbook/outcome";
import type { Session } from "../session-types";

/** Milliseconds between two drawings while files are read: thousands of steps come in. */
export const stepPause = 120;

export type DeskView =
  | { readonly phase: "empty"; readonly problem: Problem | null }
  | {
      readonly phase: "reading";
      readonly total: number;
      /** The files that were begun, the latest last. */
      readonly files: readonly FileStep[];
    }
  | {
      readonly phase: "preview";
      readonly preview: ImportPreview;
      readonly decisions: ImportDecisions;
      /** The preview is being made anew with the latest decision. */
      readonly updating: boolean;
      readonly writing: boolean;
      readonly problem: Problem | null;
      /** Files of the folder that are no tables. */
      readonly skipped: number;
    }
  | { readonly phase: "done"; readonly done: ImportDone };

export interface ImportDesk {
  readonly view: () => DeskView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads files; what was read before is dropped. Does nothing while other work is under way or where there are none. */
  pick(files: readonly PickedFile[], skipped?: number): Promise<void>;
  answer(answers: Readonly<Record<string, string>>): Promise<void>;
  leaveOut(file: string, isOut: boolean): Promise<void>;
  write(): Promise<void>;
  undo(): Promise<void>;
  /** Back to the start: the batch is forgotten. */
  reset(): void;
}

/** Resolves when the session has nothing under way. */
function idle(session: Session): Promise<void> {
  return new Promise((resolve) => {
    if (session.view().running === null) {
      resolve();
      return;
    }
    const end = session.subscribe(() => {
      if (session.view().running !== null) return;
      end();
      resolve();
    });
  });
}

export function createImportDesk(session: Session): ImportDesk {
  const listeners = new Set<() => void>();
  let current: DeskView = { phase: "empty", problem: null };
  let deciding = false;
  let decideAgain = false;

  const show = (view: DeskView) => {
    current = view;
    for (const listener of listeners) listener();
  };

  const decide = async (decisions: ImportDecisions): Promise<void> => {
    if (current.phase !== "preview" || current.writing) return;
    show({ ...current, decisions, updating: true });
    decideAgain = true;
    if (deciding) return;
    deciding = true;
    while (decideAgain) {
      decideAgain = false;
      await idle(session);
      if (current.phase !== "preview") break;
      const asked = current.decisions;
      const outcome = await session.look<ImportPreview>({
        name: "decideImport",
        label: "更新预览",
        short: true,
        quietProblem: true,
        work: (assistant, options) => assistant.decideImport(asked, options),
      });
      // Something else was quicker to begin: once more when it has ended.
      if (outcome === null) decideAgain = true;
      else if (current.phase === "preview") {
        const updating = decideAgain;
        show(
          outcome.ok
            ? { ...current, preview: outcome.value, updating, problem: null }
            : { ...current, updating, problem: outcome.problem },
        );
      }
    }
    deciding = false;
  };

  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async pick(files, skipped = 0) {
      if (session.view().running !== null) return;
      if (files.length === 0) {
        if (skipped > 0) {
          const message = `文件夹里没有可以读取的表格，${skipped} 个其他文件没有读。请选择 .xlsx、.xls、.ods 或 .csv 文件。`;
          show({ phase: "empty", problem: { kind: "nothing-to-do", message } });
        }
        return;
      }
      const steps = new Map<string, FileStep>();
      let timer: ReturnType<typeof setTimeout> | null = null;
      const draw = () => {
        timer = null;
        if (current.phase === "reading") show({ phase: "reading", total: files.length, files: [...steps.values()] });
      };
      show({ phase: "reading", total: files.length, files: [] });
      const outcome = await session.look<ImportPreview>({
        name: "readFiles",
        label: "读取文件",
        quietProblem: true,
        work: (assistant, options) => assistant.previewImport(files, options),
        onStep: ({ file }) => {
          if (!file) return;
          // Set anew, so that the latest stands last.
          steps.delete(file.id);
          steps.set(file.id, file);
          timer ??= setTimeout(draw, stepPause);
        },
      });
      if (timer !== null) clearTimeout(timer);
      if (outcome === null) show({ phase: "empty", problem: null });
      else if (outcome.ok) {
        show({
          phase: "preview",
          preview: outcome.value,
          decisions: noDecisions,
          updating: false,
          writing: false,
          problem: null,
          skipped,
        });
      } else show({ phase: "empty", problem: outcome.problem });
    },
    async answer(answers) {
      if (current.phase !== "preview") return;
      const { decisions } = current;
      await decide({ ...decisions, answers: { ...decisions.answers, ...answers } });
    },
    async leaveOut(file, isOut) {
      if (current.phase !== "preview") return;
      const others = current.decisions.leftOut.filter((id) => id !== file);
      await decide({ ...current.decisions, leftOut: isOut ? [...others, file] : others });
    },
    async write() {
      if (current.phase !== "preview" || current.writing || current.updating) return;
      show({ ...current, writing: true, problem: null });
      const outcome = await session.change<ImportDone>({
        name: "importBranches",
        label: "写入",
        quietProblem: true,
        quietResult: true,
        work: (assistant, options) => assistant.importBranches(options),
      });
      if (current.phase !== "preview") return;
      if (outcome?.ok) show({ phase: "done", done: outcome.value });
      else show({ ...current, writing: false, problem: outcome ? outcome.problem : null });
    },
    async undo() {
      await session.undo();
      if (session.view().undoable === null && current.phase === "done") show({ phase: "empty", problem: null });
    },
    reset() {
      if (current.phase === "reading" || (current.phase === "preview" && current.writing)) return;
      show({ phase: "empty", problem: null });
      void session.ask("放弃导入", (assistant) => assistant.dropImport().then(() => ({ ok: true, value: null })));
    },
  };
}
