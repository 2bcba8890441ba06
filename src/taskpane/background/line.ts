/**
 * Calls between the pane's thread and its worker. Either side serves some functions and calls those of the other; a call
 * carries plain arguments and may report progress and be aborted. Values travel in pieces (`shipment.ts`).
 */
import type { Progress } from "../../workbook/port";
import { createAssembly, piecesOf } from "./shipment";
import type { Assembly, Piece } from "./shipment";

/** The end of a worker or of a message port. */
export interface Post {
  send(message: unknown): void;
  receive(listener: (message: unknown) => void): void;
}

export interface CallOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** A function one side serves to the other. */
export type Served = (argument: unknown, options: Required<CallOptions>) => Promise<unknown>;

type Step = Parameters<Progress>[0];

type Message =
  | { readonly kind: "call" | "result"; readonly call: number; readonly name: string; readonly piece: Piece }
  | { readonly kind: "progress"; readonly call: number; readonly step: Step }
  | { readonly kind: "abort"; readonly call: number }
  | { readonly kind: "thrown"; readonly call: number; readonly text: string };

/** Both ends are built from this file; anything else on the line (a developer tool's message) is passed over. */
function isMessage(value: unknown): value is Message {
  return typeof value === "object" && value !== null && "kind" in value && "call" in value;
}

/** Lets other work of this thread go first. */
export type Pause = () => Promise<void>;

export const nextTask: Pause = () => new Promise((resolve) => setTimeout(resolve, 0));

export interface Line {
  /** Calls a function of the other side. @throws Error with the other side's text where that function throws */
  call(name: string, argument: unknown, options?: CallOptions): Promise<unknown>;
  /** Ends all calls that wait for an answer, because the other side is gone. */
  fail(text: string): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress | undefined;
  readonly assembly: Assembly;
}

export function openLine(post: Post, served: Readonly<Record<string, Served>>, pause: Pause = nextTask): Line {
  const waiting = new Map<number, Waiting>();
  const coming = new Map<number, Assembly>();
  const running = new Map<number, AbortController>();
  let nextCall = 1;

  const send = (message: Message) => post.send(message);

  const ship = async (kind: "call" | "result", call: number, name: string, value: unknown) => {
    let isFirst = true;
    for (const piece of piecesOf(value)) {
      // A short value needs no pause: body and end together are one small task.
      if (!isFirst && piece.kind === "slice") await pause();
      isFirst = false;
      send({ kind, call, name, piece });
    }
  };

  const serve = async (call: number, name: string, argument: unknown) => {
    const stop = new AbortController();
    running.set(call, stop);
    try {
      const handler = served[name];
      if (!handler) throw new RangeError(`This side serves no ${name}.`);
      const value = await handler(argument, {
        signal: stop.signal,
        progress: (step) => send({ kind: "progress", call, step }),
      });
      await ship("result", call, name, value);
    } catch (thrown) {
      send({ kind: "thrown", call, text: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
    } finally {
      running.delete(call);
    }
  };

  post.receive((message) => {
    if (!isMessage(message)) return;
    const { call } = message;
    switch (message.kind) {
      case "call": {
        const assembly = coming.get(call) ?? createAssembly();
        coming.set(call, assembly);
        if (!assembly.add(message.piece)) return;
        coming.delete(call);
        void serve(call, message.name, assembly.value());
        return;
      }
      case "result": {
        const wait = waiting.get(call);
        if (!wait?.assembly.add(message.piece)) return;
        waiting.delete(call);
        wait.resolve(wait.assembly.value());
        return;
      }
      case "progress":
        waiting.get(call)?.progress?.(message.step);
        return;
      case "abort":
        running.get(call)?.abort();
        return;
      case "thrown": {
        const wait = waiting.get(call);
        waiting.delete(call);
        wait?.reject(new Error(message.text));
        return;
      }
    }
  });

  return {
    call(name, argument, options = {}) {
      const call = nextCall;
      nextCall += 1;
      const { signal, progress } = options;
      const abort = () => send({ kind: "abort", call });
      const result = new Promise<unknown>((resolve, reject) => {
        waiting.set(call, { resolve, reject, progress, assembly: createAssembly() });
      });
      void ship("call", call, name, argument).then(
        () => {
          if (signal?.aborted) abort();
          else signal?.addEventListener("abort", abort, { once: true });
        },
        (thrown: unknown) => {
          waiting.get(call)?.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
          waiting.delete(call);
        },
      );
      return result.finally(() => signal?.removeEventListener("abort", abort));
    },
    fail(text) {
      for (const { reject } of waiting.values()) reject(new Error(text));
      waiting.clear();
      for (const stop of running.values()) stop.abort();
    },
  };
}
