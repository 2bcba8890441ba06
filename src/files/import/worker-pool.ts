/**
 * Runs jobs on several workers at once. Each job runs under a timer: a worker that does not answer in time is terminated
 * and replaced, the job ends as hung, and the others go on. Knows nothing of what the jobs are.
 */

/** The first message of every worker: its script has loaded. */
export const workerReady = "worker-ready";

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
  /** The worker broke down. */
  | { readonly kind: "broken"; readonly reason: string }
  /** No worker could be started: its script cannot be loaded, or the host allows none. */
  | { readonly kind: "unstarted"; readonly reason: string }
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

type Made = Awaited<ReturnType<PoolJob["message"]>>;

/** One seat of the pool: a worker, started when first needed and replaced after it hung or broke. */
class Seat {
  #worker: PoolWorker | null = null;
  #end: ((end: JobEnd) => void) | null = null;
  #isReady = false;

  constructor(readonly options: PoolOptions) {}

  #start(): PoolWorker {
    this.#isReady = false;
    const worker = this.options.create();
    worker.listen(
      (message) => {
        if (this.#worker !== worker) return;
        this.#isReady = true;
        if (message !== workerReady) this.#end?.({ kind: "answer", message });
      },
      (reason) => {
        if (this.#worker !== worker) return;
        this.close();
        this.#end?.({ kind: this.#isReady ? "broken" : "unstarted", reason });
      },
    );
    this.#worker = worker;
    return worker;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async perform(made: Made, signal: AbortSignal | undefined): Promise<JobEnd> {
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
        let worker = this.#worker;
        try {
          worker ??= this.#start();
        } catch (thrown) {
          resolve({ kind: "unstarted", reason: reasonOf(thrown) });
          return;
        }
        try {
          worker.send(made.message, made.transfer);
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

/** The message of a job, or why there is none. */
async function makeMessage(job: PoolJob): Promise<Made | JobEnd> {
  try {
    return await job.message();
  } catch (thrown) {
    return { kind: "unsent", reason: reasonOf(thrown) };
  }
}

/** Makes a pool; no worker starts before the first job. */
export function createWorkerPool(options: PoolOptions): WorkerPool {
  const seats = Array.from({ length: Math.max(1, options.size) }, () => new Seat(options));
  return {
    async run(jobs, signal) {
      let next = 0;
      /** Why no worker starts here; the jobs that are left need not try. */
      let unstarted: JobEnd | null = null;
      let hasStarted = false;
      const take = () => {
        const job = signal?.aborted || unstarted ? undefined : jobs[next];
        if (!job) return null;
        next += 1;
        return { job, made: makeMessage(job) };
      };
      const serve = async (seat: Seat) => {
        // While a worker works on a job, the message of the next one is made: no worker waits for the disk.
        for (let current = take(); current;) {
          const { job } = current;
          job.begun();
          const made = await current.made;
          const following = take();
          const end: JobEnd = signal?.aborted
            ? { kind: "cancelled" }
            : "kind" in made
              ? made
              : (unstarted ?? (await seat.perform(made, signal)));
          if (end.kind === "unstarted" && !hasStarted) unstarted = end;
          else if (end.kind === "answer") hasStarted = true;
          job.ended(end);
          current = following;
        }
      };
      await Promise.all(seats.slice(0, jobs.length).map(serve));
      for (const job of jobs.slice(next)) job.ended(unstarted ?? { kind: "cancelled" });
    },
    close() {
      for (const seat of seats) seat.close();
    },
  };
}
