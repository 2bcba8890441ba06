/**
 * The 汇总表 of lower units in a batch: which figures 下级汇总 shall hold. A unit stands once; where it is there already, or
 * several files bring it, the clerk decides.
 */
import type { LowerUnit } from "../../domain/lower-units";
import { unitProblems } from "../../domain/lower-units";
import { foldWidth, withoutBlanks } from "../../domain/normalise-text";
import type { OpenBook } from "../open-book";
import type { BatchFile } from "./batch";
import { answerOf, decided, placeOf } from "./batch";
import type { FileContent, UnitReading } from "./file-reading";
import type { ImportNote, ImportQuestion } from "./import-types";

/** A unit's figures on their way into 下级汇总. */
export interface UnitArrival {
  readonly file: BatchFile;
  readonly name: string;
  readonly reading: UnitReading;
  /** The row of 下级汇总 that it takes the place of. */
  readonly replaces: LowerUnit | null;
  readonly state: "new" | "replaced" | "unchanged";
}

export interface LowerUnitsResolution {
  readonly arrivals: readonly UnitArrival[];
  /** Ids of files whose figures lose to another file or to the row that is there. */
  readonly beaten: ReadonlySet<string>;
  readonly questions: readonly ImportQuestion[];
  readonly notes: readonly ImportNote[];
}

function contentOf({ reading }: BatchFile): FileContent | null {
  return reading?.content.ok ? reading.content.value : null;
}

/** A unit's name as it is compared: width and blanks do not make another unit. */
function nameKey(name: string): string {
  return withoutBlanks(foldWidth(name));
}

function nameOf(file: BatchFile, { name, nameFrom }: UnitReading): string {
  if (nameFrom !== "file") return name;
  const last = file.label.split("/").at(-1) ?? file.label;
  return last.replace(/\.[^.]+$/, "");
}

interface Candidate {
  readonly file: BatchFile;
  readonly name: string;
  readonly reading: UnitReading;
}

function sameFigures({ counts, unread }: UnitReading, unit: LowerUnit): boolean {
  const headers = Object.keys(counts) as readonly (keyof typeof counts)[];
  return headers.every(
    (header) => unread.includes(header) === unit.unread.includes(header) && counts[header] === unit.counts[header],
  );
}

/** Several files for one unit: the clerk says which; the later file is proposed. */
function askFile(
  name: string,
  candidates: readonly Candidate[],
  answers: Readonly<Record<string, string>>,
): ImportQuestion {
  const id = `unit:${nameKey(name)}`;
  const sorted = [...candidates].sort((a, b) => b.file.file.lastModified - a.file.file.lastModified);
  const options = sorted.map(({ file }) => ({ value: `file:${file.id}`, label: `用“${file.label}”的` }));
  return {
    id,
    kind: "winner",
    files: candidates.map(({ file }) => file.id),
    place: name,
    text: `${candidates.length} 个文件都是“${name}”的汇总表，用哪一个`,
    options,
    proposed: options[0]?.value ?? "",
    reason: "文件日期较晚",
    answer: decided(answers, id, options),
    required: true,
  };
}

/** The unit is in 下级汇总 already, from another file or typed by hand. */
function askExisting(
  { file, name }: Candidate,
  { source, row }: LowerUnit,
  answers: Readonly<Record<string, string>>,
): ImportQuestion {
  const id = `unit-row:${nameKey(name)}`;
  const options = [
    { value: "replace", label: `用“${file.label}”的数字替换` },
    { value: "keep", label: "保留表里的一行" },
  ];
  return {
    id,
    kind: "winner",
    files: [file.id],
    place: name,
    text: `“${name}”在《下级汇总》第 ${row} 行已有不同的数字（${source === "" ? "手工填写" : `来自“${source}”`}），用哪一个`,
    options,
    proposed: "replace",
    reason: "新交来的汇总表",
    answer: decided(answers, id, options),
    required: true,
  };
}

function notesOf({ file, name, reading }: Candidate): readonly ImportNote[] {
  const place = placeOf(file, reading.sheet);
  const missing = reading.unread.length > 0 ? [`没有${reading.unread.join("、")}，这些数按未填导入`] : [];
  const wrong = unitProblems({ counts: reading.counts, unread: [] });
  const note = (severity: ImportNote["severity"], text: string): ImportNote => ({
    ruleId: null,
    severity,
    place,
    text,
  });
  return [
    ...reading.problems.map((text) => note("错误", `“${name}”的汇总表${text}，按合计导入，请与该单位核对`)),
    ...wrong
      .filter(() => reading.unread.length === 0)
      .map((text) => note("错误", `“${name}”的汇总表${text}，请与该单位核对`)),
    ...missing.map((text) => note("警告", `“${name}”的汇总表${text}`)),
    ...(reading.otherColumns.length > 0
      ? [note("提示", `“${name}”的汇总表里“${reading.otherColumns.join("”“")}”不是汇总表的列，没有导入`)]
      : []),
    ...(reading.nameFrom === "file" ? [note("警告", `汇总表没有写填报单位，单位名称取自文件名“${name}”`)] : []),
  ];
}

/** @param files - files of the batch that take part */
export function resolveLowerUnits(
  { lowerUnits }: OpenBook,
  files: readonly BatchFile[],
  answers: Readonly<Record<string, string>>,
): LowerUnitsResolution {
  const candidates = files.flatMap((file): Candidate[] => {
    const reading = contentOf(file)?.unit;
    return reading?.taken ? [{ file, name: nameOf(file, reading), reading }] : [];
  });
  const byName = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = nameKey(one.name);
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const questions: ImportQuestion[] = [];
  const beaten = new Set<string>();
  const arrivals: UnitArrival[] = [];
  for (const [key, own] of byName) {
    let [winner] = own;
    if (own.length > 1 && winner) {
      const question = askFile(winner.name, own, answers);
      questions.push(question);
      winner = own.find(({ file }) => `file:${file.id}` === answerOf(question)) ?? winner;
      for (const { file } of own) if (file !== winner.file) beaten.add(file.id);
    }
    if (!winner) continue;
    const there = lowerUnits.find(({ name }) => nameKey(name) === key) ?? null;
    const isSame = there !== null && sameFigures(winner.reading, there);
    // A row with nothing but the name: the clerk has listed who is to report.
    const isListed = there !== null && there.unread.length === Object.keys(there.counts).length;
    if (there && !isSame && !isListed && there.source !== winner.file.label) {
      const question = askExisting(winner, there, answers);
      questions.push(question);
      if (answerOf(question) === "keep") {
        beaten.add(winner.file.id);
        continue;
      }
    }
    const state = there === null || isListed ? "new" : isSame ? "unchanged" : "replaced";
    arrivals.push({ ...winner, replaces: there, state });
  }
  return { arrivals, beaten, questions, notes: candidates.flatMap(notesOf) };
}
