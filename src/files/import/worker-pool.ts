/**
 * Runs jobs on several workers at once. Each job runs under a timer: a worker that does not answer in time is terminated
 * and replaced, the job ends as hung, and the others go on. Knows nothing of what the jobs are.
 */

/** A worker of any kind: of the browser or of Node. */
export interface PoolWorker {
  send(message: unknown, transfer: readonly ArrayBuffer[]): void;
  /** Called once, before the first message. */
  listen(answer: (message: unknown) => void, failed: (reason: string) => void): void;
  terminate(): void;
}

/** How a job ended. */
export type JobEnd =
  | { readonly kind: "answer"; readonly message: unknown }
  /** The worker did not answer in time. */
  | { readonly kind: "hung" }
  /** The worker broke down, or none could be started. */
  | { readonly kind: "broken"; readonly reason: string }
  /** The message could not be made: the file is gone or locked. */
  | { readonly kind: "unsent"; readonly reason: string }
  | { readonly kind: "cancelled" };

export interface PoolJob {
  /** Makes the message when the job's turn comes, so that only the files under way are in memory. */
  message(): Promise<{ readonly message: unknown; readonly transfer: readonly ArrayBuffer[] }>;
  begun(): void;
  ended(end: JobEnd): void;
}

export interface PoolOptions {
  readonly size: number;
  /** Milliseconds a job may take in its worker. */
  readonly patience: number;
  readonly create: () => PoolWorker;
}

export interface WorkerPool {
  /** Runs the jobs in order, `size` at a time; resolves when all have ended. After an abort the rest end cancelled. */
  run(jobs: readonly PoolJob[], signal?: AbortSignal): Promise<void>;
  /** Terminates the workers; the next run starts new ones. */
  close(): void;
}

function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** One seat of the pool: a worker, started when first needed and replaced after it hung or broke. */
class Seat {
  #worker: PoolWorker | null = null;
  #end: ((end: JobEnd) => void) | null = null;

  constructor(readonly options: PoolOptions) {}

  #start(): PoolWorker {
    const worker = this.options.create();
    worker.listen(
      (message) => this.#end?.({ kind: "answer", message }),
      (reason) => {
        if (this.#worker !== worker) return;
        this.close();
        this.#end?.({ kind: "broken", reason });
      },
    );
    this.#worker = worker;
    return worker;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async perform(job: PoolJob, signal: AbortSignal | undefined): Promise<JobEnd> {
    let made: Awaited<ReturnType<PoolJob["message"]>>;
    try {
      made = await job.message();
    } catch (thrown) {
      return { kind: "unsent", reason: reasonOf(thrown) };
    }
    if (signal?.aborted) return { kind: "cancelled" };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      this.close();
      this.#end?.({ kind: "cancelled" });
    };
    try {
      return await new Promise<JobEnd>((resolve) => {
        this.#end = resolve;
        signal?.addEventListener("abort", stop, { once: true });
        timer = setTimeout(() => {
          this.close();
          resolve({ kind: "hung" });
        }, this.options.patience);
        try {
          (this.#worker ?? this.#start()).send(made.message, made.transfer);
        } catch (thrown) {
          this.close();
          resolve({ kind: "broken", reason: reasonOf(thrown) });
        }
      });
    } finally {
      clearTimeout(timer);
      this.#end = null;
      signal?.removeEventListener("abort", stop);
    }
  }
}

/** Makes a pool; no worker starts before the first job. */
export function createWorkerPool(options: PoolOptions): WorkerPool {
  const seats = Array.from({ length: Math.max(1, options.size) }, () => new Seat(options));
  return {
    async run(jobs, signal) {
      let next = 0;
      const serve = async (seat: Seat) => {
        for (let job = jobs[next]; job; job = jobs[next]) {
          next += 1;
          if (signal?.aborted) {
            job.ended({ kind: "cancelled" });
            continue;
          }
          job.begun();
          job.ended(await seat.perform(job, signal));
        }
      };
      await Promise.all(seats.slice(0, jobs.length).map(serve));
    },
    close() {
      for (const seat of seats) seat.close();
    },
  };
}
