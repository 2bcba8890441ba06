/**
 * The readers of branch files behind `BranchFileReader`: over a pool of workers, or where there are none on this thread,
 * file by file with a pause between. Every trouble of a file ends in one sentence; the others go on.
 */
import type { BranchFileReader, FileJob, FileReading, ReadRequest } from "../../../app/import/file-reading";
import { unreadFile } from "../../../app/import/file-reading";
import type { JobEnd, PoolWorker } from "../../../files/import/worker-pool";
import { createWorkerPool } from "../../../files/import/worker-pool";
import type { Problem, ProblemKind } from "../../../workbook/outcome";
import type { FileMessage } from "./read-picked-file";

/** Files above this size are not even brought into memory; the reader's own limit is the same. */
const mostBytes = 50 * 1024 * 1024;

/** Milliseconds for one file. An honest workbook of the largest size takes a few seconds on an old office PC. */
export const filePatience = 30_000;

function problem(message: string, kind: ProblemKind = "file-unreadable", detail?: string): Problem {
  return { kind, message, ...(detail === undefined ? {} : { detail }) };
}

async function messageOf({ file, answers }: FileJob, request: ReadRequest): Promise<FileMessage> {
  const own = answers ? { ...request, answers: new Map([...request.answers, ...answers]) } : request;
  return { name: file.name, bytes: await file.arrayBuffer(), request: own };
}

function tooLarge({ file }: FileJob): FileReading | null {
  if (file.size <= mostBytes) return null;
  const megabytes = Math.ceil(file.size / 1024 / 1024);
  return unreadFile(
    problem(
      `“${file.name}”有 ${megabytes} MB，超出可读取的范围，没有读取。请只保留要填报的内容，另存为新文件后再导入。`,
      "too-large",
    ),
  );
}

function gone({ file }: FileJob, reason: string): FileReading {
  return unreadFile(
    problem(
      `“${file.name}”打不开，可能已移动、改名或正被其他程序占用，没有读取。请关闭占用的程序，重新选择文件。`,
      "file-unreadable",
      reason,
    ),
  );
}

function broken({ file }: FileJob, reason: string): FileReading {
  return unreadFile(
    problem(
      `“${file.name}”读取时出错，没有读取。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。`,
      "file-unreadable",
      reason,
    ),
  );
}

function readingOf(job: FileJob, end: JobEnd, patience: number): FileReading | null {
  switch (end.kind) {
    case "answer":
      // The worker is built from this code: what it answers is a reading, or the reason of a defect.
      return typeof end.message === "string" ? broken(job, end.message) : (end.message as FileReading);
    case "hung":
      return unreadFile(
        problem(
          `“${job.file.name}”读取超过 ${Math.round(patience / 1000)} 秒仍未完成，已停止读取这个文件。请用 Excel 或 WPS 打开，删除多余内容，另存后再导入。`,
          "too-large",
        ),
      );
    case "unsent":
      return gone(job, end.reason);
    case "broken":
    case "unstarted":
      return broken(job, end.reason);
    case "cancelled":
      return null;
  }
}

export interface PoolReaderOptions {
  readonly create: () => PoolWorker;
  readonly size: number;
  /** Milliseconds for one file. */
  readonly patience?: number;
  /** Reads the files for which no worker could be started. */
  readonly fallback?: BranchFileReader;
}

/** Reads over a pool of workers. */
export function createPoolReader(options: PoolReaderOptions): BranchFileReader {
  const { create, size, patience = filePatience, fallback } = options;
  const pool = createWorkerPool({ size, patience, create });
  return {
    async readFiles(jobs, request, told, signal) {
      const small = jobs.filter((job) => {
        const refused = tooLarge(job);
        if (refused) told.read(job.id, refused);
        return !refused;
      });
      const left: FileJob[] = [];
      await pool.run(
        small.map((job) => ({
          message: async () => {
            const message = await messageOf(job, request);
            return { message, transfer: [message.bytes] };
          },
          begun: () => told.begun(job.id),
          ended: (end) => {
            if (end.kind === "unstarted" && fallback) {
              left.push(job);
              return;
            }
            const reading = readingOf(job, end, patience);
            if (reading) told.read(job.id, reading);
          },
        })),
        signal,
      );
      if (left.length > 0) await fallback?.readFiles(left, request, told, signal);
    },
    close: () => pool.close(),
  };
}

/** Reads on this thread; `load` fetches the reading code when it is first needed. */
export function createThreadReader(
  load: () => Promise<(message: FileMessage) => FileReading>,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
): BranchFileReader {
  return {
    async readFiles(jobs, request, told, signal) {
      const read = await load();
      for (const job of jobs) {
        if (signal?.aborted) return;
        told.begun(job.id);
        const refused = tooLarge(job);
        if (refused) {
          told.read(job.id, refused);
          continue;
        }
        const message = await messageOf(job, request).catch((thrown: unknown) => String(thrown));
        if (typeof message === "string") told.read(job.id, gone(job, message));
        else {
          try {
            told.read(job.id, read(message));
          } catch (thrown) {
            told.read(job.id, broken(job, String(thrown)));
          }
        }
        await pause();
      }
    },
    close() {
      // Nothing was started.
    },
  };
}
