/**
 * Under which name a file's rows stand in 来源文件. Importing a file again replaces its rows; another file of the same name
 * (many branches send 附件2.xlsx) must not: it is told apart by the branches it holds.
 */
import type { ActiveFile } from "./batch";
import { decided } from "./batch";
import type { ImportQuestion } from "./import-types";

/** `附件2.xlsx`, 3 → `附件2（3）.xlsx`. */
function numbered(label: string, number: number): string {
  const dot = label.lastIndexOf(".");
  return dot <= 0 ? `${label}（${number}）` : `${label.slice(0, dot)}（${number}）${label.slice(dot)}`;
}

/** The names under which files of this name have been or will be kept, as far as they are in use. */
function* namesFor(label: string): Generator<string> {
  yield label;
  for (let number = 2; ; number += 1) yield numbered(label, number);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const name of a) if (b.has(name)) return true;
  return false;
}

export interface SourceNames {
  /** By file id. */
  readonly names: ReadonlyMap<string, string>;
  readonly questions: readonly ImportQuestion[];
}

/**
 * @param branchesOf - branches that a file brings
 * @param existing - branches of each 来源文件 of the workbook
 */
export function nameSources(
  files: readonly ActiveFile[],
  branchesOf: (file: ActiveFile) => ReadonlySet<string>,
  existing: ReadonlyMap<string, ReadonlySet<string>>,
  answers: Readonly<Record<string, string>>,
): SourceNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const questions: ImportQuestion[] = [];
  const use = (file: ActiveFile, name: string) => {
    names.set(file.id, name);
    taken.add(name);
  };
  for (const file of files) {
    const branches = branchesOf(file);
    const used: string[] = [];
    let free = "";
    for (const name of namesFor(file.label)) {
      if (existing.has(name) && !taken.has(name)) used.push(name);
      else if (!taken.has(name)) {
        free = name;
        break;
      }
    }
    const own = used.find((name) => overlap(existing.get(name) ?? new Set(), branches));
    const [first] = used;
    if (own !== undefined) use(file, own);
    else if (first === undefined) use(file, free);
    else {
      const id = `same-name:${file.id}`;
      const before = [...(existing.get(first) ?? [])].slice(0, 3).join("、");
      const options = [
        { value: "both", label: `是另一个文件，两份都保留（记作“${free}”）` },
        { value: "replace", label: "是同一个文件的新版，替换以前导入的行" },
      ];
      const answer = decided(answers, id, options);
      use(file, answer === "replace" ? first : free);
      questions.push({
        id,
        kind: "same-name",
        files: [file.id],
        place: file.label,
        text: `以前导入过同名文件“${first}”（${before}），这次是${[...branches].slice(0, 3).join("、")}，是同一个文件吗`,
        options,
        proposed: "both",
        reason: "党支部不同",
        answer,
        required: true,
      });
    }
  }
  return { names, questions };
}
