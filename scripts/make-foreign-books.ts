// Writes the workbooks of other programs into a folder, to look at them: node scripts/run-ts.mjs scripts/make-foreign-books.ts [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { foreignBooks } from "./foreign-books/foreign-books";

async function makeBooks(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const books = await foreignBooks();
  for (const { name, bytes } of books) writeFileSync(join(folder, name), bytes);
  return books.length;
}

const folder = process.argv[2] ?? resolve(__dirname, "../dist/foreign-books");
makeBooks(folder).then(
  (count) => {
    console.log(`${count} 个工作簿：${folder}`);
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
