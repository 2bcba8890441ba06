/** The body of a Rich API request as the client library sends it, and the body of the answer; checked where it comes in. */
import { isRecord } from "./arguments";

/** Kinds of `ActionType` in the client library. */
export const actionKinds = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Kinds of `ObjectPathType` in the client library. */
export const pathKinds = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface WireArguments {
  readonly values: readonly unknown[];
  /** Per argument the id of the object path it stands for, 0 for a plain value, or the same for a nested array. */
  readonly pathIds: readonly unknown[];
}

export interface WireAction {
  readonly id: number;
  readonly kind: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: WireArguments;
  readonly query: WireQuery;
}

export interface WireQuery {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface WirePath {
  readonly id: number;
  readonly kind: number;
  readonly name: string;
  readonly parentId: number;
  readonly args: WireArguments;
}

export interface WireRequest {
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
  /** The client runs inside `Excel.run` and wants its ranges kept until it gives them back. */
  readonly keepReferences: boolean;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: WireError;
}

function numberField(record: Readonly<Record<string, unknown>>, name: string): number {
  const value = record[name];
  return typeof value === "number" ? value : 0;
}

function stringField(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}

function listField(record: Readonly<Record<string, unknown>>, name: string): readonly unknown[] {
  const value = record[name];
  return Array.isArray(value) ? value : [];
}

function textsField(record: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  return listField(record, name).filter((text): text is string => typeof text === "string");
}

function readArguments(value: unknown): WireArguments {
  const info = isRecord(value) ? value : {};
  return { values: listField(info, "Arguments"), pathIds: listField(info, "ReferencedObjectPathIds") };
}

function readAction(value: unknown): WireAction {
  const action = isRecord(value) ? value : {};
  const query = isRecord(action.QueryInfo) ? action.QueryInfo : {};
  return {
    id: numberField(action, "Id"),
    kind: numberField(action, "ActionType"),
    name: stringField(action, "Name"),
    pathId: numberField(action, "ObjectPathId"),
    args: readArguments(action.ArgumentInfo),
    query: {
      select: textsField(query, "Select"),
      expand: textsField(query, "Expand"),
      top: typeof query.Top === "number" ? query.Top : null,
      skip: numberField(query, "Skip"),
    },
  };
}

function readPath(value: unknown): WirePath {
  const path = isRecord(value) ? value : {};
  return {
    id: numberField(path, "Id"),
    kind: numberField(path, "ObjectPathType"),
    name: stringField(path, "Name"),
    parentId: numberField(path, "ParentObjectPathId"),
    args: readArguments(path.ArgumentInfo),
  };
}

/** Reads a request body. @throws Error where it is none: that is a defect, not something Excel would answer */
export function readRequest(body: unknown): WireRequest {
  if (!isRecord(body) || !Array.isArray(body.Actions)) throw new Error("Not the body of a Rich API request.");
  const paths = isRecord(body.ObjectPaths) ? Object.values(body.ObjectPaths).map(readPath) : [];
  return {
    actions: body.Actions.map(readAction),
    paths: new Map(paths.map((path) => [path.id, path])),
    keepReferences: body.AutoKeepReference === true,
  };
}
