/** Files out of what was dropped: folders are gone through, and what is no table in them is counted and left. */
import type { Dropped } from "../use-file-drop";

/** Kinds of files that are read, as the file dialog knows them. */
export const acceptedTypes = ".xlsx,.xlsm,.xls,.ods,.csv";

const accepted = new RegExp(`(${acceptedTypes.split(",").join("|").replaceAll(".", "\\.")})$`, "i");

export interface FoundFiles {
  readonly files: readonly File[];
  /** Files in folders that are no tables: not read. */
  readonly skipped: number;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null));
  });
}

/** Every entry of a folder; the browser hands them out by the hundred. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** True for what stands in a folder beside the tables: lock files of Excel and WPS, files of the system. */
function isAside(name: string): boolean {
  return name.startsWith("~$") || name.startsWith(".~") || name.startsWith(".");
}

export async function filesOf({ entries, files }: Dropped): Promise<FoundFiles> {
  if (!entries.some(isDirectory)) return { files, skipped: 0 };
  const found: File[] = [];
  let skipped = 0;
  const walk = async (entry: FileSystemEntry, inFolder: boolean): Promise<void> => {
    if (isDirectory(entry)) {
      for (const inner of await entriesOf(entry)) await walk(inner, true);
      return;
    }
    if (!isFile(entry)) return;
    if (inFolder && isAside(entry.name)) return;
    if (inFolder && !accepted.test(entry.name)) {
      skipped += 1;
      return;
    }
    const file = await fileOf(entry);
    if (!file) {
      skipped += 1;
      return;
    }
    // A file from a dropped folder does not say which: two of one name could not be told apart.
    Reflect.defineProperty(file, "webkitRelativePath", {
      value: entry.fullPath.replace(/^\//, ""),
      configurable: true,
    });
    found.push(file);
  };
  for (const entry of entries) await walk(entry, false);
  return { files: found, skipped };
}
