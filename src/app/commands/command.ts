/** What a button of the ribbon declares of itself: words, icon, place, and what it does. */
import type { FormId } from "../../contract/forms";
import type { ResultMark } from "../../outputs/registry";
import type { BookWriter } from "../../workbook/document-file";
import type { Outcome } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Clock } from "../clock";
import type { CommandDone, RunOptions } from "../command-done";
import type { UndoStack } from "../undo";

/** The groups of the ribbon, in order. */
export const ribbonGroups = ["模板", "填报", "汇集", "统计", "上报", "助手"] as const;

export type RibbonGroup = (typeof ribbonGroups)[number];

/** A Fluent System Icon under a name of ours. Commands that make sheets are blue, judging ones red, counting ones green. */
export interface RibbonIcon {
  /** Name of our pictures in assets/icons. */
  readonly name: string;
  /** Name of Fluent's drawing. */
  readonly drawing: string;
  readonly colour: "blue" | "red" | "green" | "ink";
}

interface RibbonEntry {
  /** Words on the button. */
  readonly label: string;
  /** What it does, one sentence without a full stop: under the button of the pane. */
  readonly hint: string;
  /** The tip of the ribbon, full sentences, at most 250 characters. */
  readonly tip: string;
  readonly group: RibbonGroup;
  readonly icon: RibbonIcon;
}

/** What the use case behind a command works with. */
export interface CommandScene {
  readonly port: WorkbookPort;
  readonly clock: Clock;
  /** The writes that can be taken back. */
  readonly undo: () => Promise<UndoStack>;
  /** Writes new workbooks; absent where none can be opened. */
  readonly bookWriter?: BookWriter;
}

/** The use case behind a command. */
export type UseCase<R extends CommandDone> = (scene: CommandScene, options: RunOptions) => Promise<Outcome<R>>;

/** A command: runs without further questions, from the ribbon's own page as from the pane. */
export interface Command<N extends string = string, R extends CommandDone = CommandDone> extends RibbonEntry {
  readonly name: N;
  /** The result sheet it writes. */
  readonly result?: ResultMark;
  /** The form that a single-sheet command adds; it stands in the menu 单张表格. */
  readonly form?: FormId;
  /** Loads the use case: it comes with its first use, so that the ribbon's words cost the pane nothing else. */
  readonly load: () => Promise<UseCase<R>>;
}

/** A button that opens a page of the pane. */
export interface PaneButton extends RibbonEntry {
  readonly name: string;
  /** Id of the view of the pane. */
  readonly view: string;
}

/** Keeps the literal types of a declaration, so that the list of commands can be inferred from it. */
export function defineCommand<const N extends string, R extends CommandDone, const C extends Command<N, R>>(
  command: C & Command<N, R>,
): C {
  return command;
}
