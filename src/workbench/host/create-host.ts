/**
 * The Excel host: answers the requests of Microsoft's client library from a workbook model. It knows the members that
 * the adapter uses and refuses the rest by name; it is strict where Excel is strict.
 */
import { HostError } from "./host-error";
import type { HostErrorCode } from "./host-error";
import { HostSession } from "./host-session";
import type { HostState } from "./host-session";
import type { EventEntry } from "./host-events";
import type { WorkbookModel } from "./model";
import { runBatch } from "./run-batch";
import type { BatchFault } from "./run-batch";
import { actionKinds, pathKinds, readRequest } from "./wire";
import type { WireRequest, WireResponse } from "./wire";

/** Most bytes of a request or an answer (platform.md 2: Excel on the web). */
export const payloadLimit = 5 * 1024 * 1024;

/** A failure to come: the n-th request from now (1 is the next one), as a whole or at one of its actions. */
export interface Fault {
  readonly code: HostErrorCode;
  /** Counted from now over the requests that are not the client's own. */
  readonly request: number;
  /** Position of the failing action in that request from 0; without it nothing of the request is executed. */
  readonly action?: number;
}

export interface HostOptions {
  /** Highest requirement set of ExcelApi; `1.14` where nothing is said. */
  readonly apiSet?: string;
  readonly cellEditMode?: boolean;
  readonly inactive?: boolean;
  /** Limits in bytes of request and answer; Infinity is the desktop's. */
  readonly payloadLimit?: number;
  readonly thisYear?: number;
  /** See `HostState.from1904`. */
  readonly from1904?: boolean;
}

/** One request that the host answered. */
export interface RequestRecord {
  /** `cleanup`: the client only gave range references back; `service`: the library's own, not about the workbook. */
  readonly kind: "batch" | "cleanup" | "service";
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Code of the error it was answered with. */
  readonly error: string | null;
}

export interface ExcelHost {
  readonly model: WorkbookModel;
  readonly apiSet: string;
  /** Cell-edit mode and the like, to be changed at any time. */
  readonly state: HostState;
  /** Every request so far, oldest first. */
  readonly log: readonly RequestRecord[];
  /** Number of requests so far of the add-in, without the client's own. */
  readonly requestCount: number;
  clearLog(): void;
  /** Lets a coming request fail; several may be waiting. */
  addFault(fault: Fault): void;
  /** Answers the body of a Rich API request (JSON text) with the body of the answer (JSON text). */
  process(body: string): string;
  /** Messages of registered events, for the client. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** Tells of files that the add-in opens as new workbooks (`Excel.createWorkbook`). */
  onNewWorkbook(listener: (file: Uint8Array) => void): () => void;
  /** Event registrations and range references that the client has not given back, to find leaks. */
  readonly openRegistrations: number;
  readonly openReferences: number;
}

const encoder = new TextEncoder();

function kindOf({ actions, paths }: WireRequest): RequestRecord["kind"] {
  if ([...paths.values()].some(({ kind }) => kind === pathKinds.newObject)) return "service";
  const isCleanup =
    paths.size <= 1 &&
    actions.some(({ name }) => name === "_RemoveReference") &&
    actions.every(({ kind, name }) => kind === actionKinds.instantiate || name === "_RemoveReference");
  return isCleanup ? "cleanup" : "batch";
}

function refusal(error: HostError): WireResponse {
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: -1, HttpStatusCode: 400 },
  };
}

export function createHost(model: WorkbookModel, options: HostOptions = {}): ExcelHost {
  const state: HostState = {
    cellEditMode: options.cellEditMode ?? false,
    inactive: options.inactive ?? false,
    thisYear: options.thisYear ?? new Date().getFullYear(),
    from1904: options.from1904 ?? false,
  };
  const session = new HostSession(model, options.apiSet ?? "1.14", state);
  const limit = options.payloadLimit ?? payloadLimit;
  let log: RequestRecord[] = [];
  let faults: Fault[] = [];

  /** The fault that hits this request; the others come one nearer. */
  function takeFault(): Fault | null {
    const hit = faults.find(({ request }) => request <= 1) ?? null;
    faults = faults.filter((fault) => fault !== hit).map((fault) => ({ ...fault, request: fault.request - 1 }));
    return hit;
  }

  function answer(
    request: WireRequest,
    kind: RequestRecord["kind"],
    requestBytes: number,
    fault: Fault | null,
  ): WireResponse {
    // What the library says for itself (that it is ready) is not about cells and waits for none of them.
    if (state.cellEditMode && kind !== "service") return refusal(new HostError("InvalidOperationInCellEditMode"));
    if (requestBytes > limit) return refusal(new HostError("RequestPayloadSizeLimitExceeded"));
    if (fault && fault.action === undefined) return refusal(new HostError(fault.code));
    const batchFault: BatchFault | null =
      fault && fault.action !== undefined ? { actionIndex: fault.action, error: new HostError(fault.code) } : null;
    return runBatch(session, request, batchFault);
  }

  return {
    model,
    apiSet: session.apiSet,
    state,
    get log() {
      return log;
    },
    get requestCount() {
      return log.filter(({ kind }) => kind === "batch").length;
    },
    clearLog: () => {
      log = [];
    },
    addFault: (fault) => {
      faults.push(fault);
    },
    process: (body) => {
      const requestBytes = encoder.encode(body).length;
      const request = readRequest(JSON.parse(body));
      const kind = kindOf(request);
      let response = answer(request, kind, requestBytes, kind === "batch" ? takeFault() : null);
      let text = JSON.stringify(response);
      if (encoder.encode(text).length > limit) {
        response = refusal(new HostError("ResponsePayloadSizeLimitExceeded"));
        text = JSON.stringify(response);
      }
      log.push({
        kind,
        requestBytes,
        responseBytes: encoder.encode(text).length,
        actions: request.actions.length,
        error: response.Error?.Code ?? null,
      });
      return text;
    },
    onNewWorkbook: (listener) => session.onNew(listener),
    onEvents: (listener) => session.events.onEntries(listener),
    get openRegistrations() {
      return session.events.registrations;
    },
    get openReferences() {
      return session.references.size;
    },
  };
}
