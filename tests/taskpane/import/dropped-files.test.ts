// Folders that are dropped: every table in them, however deep, with its folder; the rest is counted.
import { filesOf } from "../../../src/taskpane/import/dropped-files";

function fileEntry(fullPath: string): FileSystemEntry {
  const name = fullPath.split("/").at(-1) ?? "";
  return Object.assign(Object.create(null) as FileSystemEntry, {
    isFile: true,
    isDirectory: false,
    name,
    fullPath,
    file: (found: (file: File) => void) => found(new File(["x"], name)),
  });
}

/** A folder that hands out its entries two by two, as browsers do by the hundred. */
function folderEntry(fullPath: string, inner: readonly FileSystemEntry[]): FileSystemEntry {
  return Object.assign(Object.create(null) as FileSystemEntry, {
    isFile: false,
    isDirectory: true,
    name: fullPath.split("/").at(-1) ?? "",
    fullPath,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (found: (entries: readonly FileSystemEntry[]) => void) => {
          found(inner.slice(at, at + 2));
          at += 2;
        },
      };
    },
  });
}

test("files of folders come with their path; lock files are passed over, other kinds counted", async () => {
  const folder = folderEntry("/支部表", [
    fileEntry("/支部表/甲.xlsx"),
    fileEntry("/支部表/~$甲.xlsx"),
    fileEntry("/支部表/说明.docx"),
    folderEntry("/支部表/二组", [fileEntry("/支部表/二组/甲.XLS"), fileEntry("/支部表/二组/.DS_Store")]),
    fileEntry("/支部表/乙.csv"),
  ]);
  const { files, skipped } = await filesOf({ entries: [folder], files: [] });
  expect(files.map((file) => file.webkitRelativePath)).toEqual([
    "支部表/甲.xlsx",
    "支部表/二组/甲.XLS",
    "支部表/乙.csv",
  ]);
  expect(skipped).toBe(1);
});

test("files alone are taken as they are, of whatever kind: each gets its sentence from the reading", async () => {
  const files = [new File(["x"], "甲.pdf")];
  expect(await filesOf({ entries: [fileEntry("/甲.pdf")], files })).toEqual({ files, skipped: 0 });
});
