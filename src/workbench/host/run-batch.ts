/**
 * Runs one batch: the actions in their order, until one fails. What ran before a failure stays done, as in Excel; there
 * is no roll-back.
 */
import { isHostObject, isRecord } from "./arguments";
import { HostError } from "./host-error";
import type { HostSession } from "./host-session";
import type { HostObject } from "./host-object";
import { memberName, nullObject, objectType, wireNameOf } from "./object-type";
import { rangeObject } from "./range-type";
import { rangesObject } from "./ranges-type";
import { AreasTarget, RangeTarget } from "./range-target";
import { actionKinds, pathKinds } from "./wire";
import type { WireAction, WireArguments, WirePath, WireQuery, WireRequest, WireResponse } from "./wire";
import { workbookObject } from "./workbook-type";

/** Where an action or a path failed, as `debugInfo.errorLocation` shows it. */
class Located extends Error {
  readonly location: string;
  readonly error: HostError;

  constructor(location: string, error: HostError) {
    super(error.message);
    this.location = location;
    this.error = error;
  }
}

function at<R>(location: string, step: () => R): R {
  try {
    return step();
  } catch (error) {
    if (error instanceof HostError) throw new Located(location, error);
    throw error;
  }
}

/** The service that the library tells of its ribbon functions (`Office.actions.associate`); the host needs no telling. */
const addinService = "Microsoft.InternalService.AddinInternalService";
const addinServiceObject = objectType<null>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: { since: "1.1", call: () => undefined } },
});

class Batch {
  readonly #session: HostSession;
  readonly #request: WireRequest;
  readonly #objects = new Map<number, HostObject>();

  constructor(session: HostSession, request: WireRequest) {
    this.#session = session;
    this.#request = request;
  }

  /** The object of a path; made once in a batch, so that `add` adds once. */
  object(pathId: number): HostObject {
    const known = this.#objects.get(pathId);
    if (known) return known;
    const path = this.#request.paths.get(pathId);
    if (!path) throw new Located("", new HostError("InvalidObjectPath", `There is no path ${pathId}.`));
    const object = this.#resolve(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #resolve(path: WirePath): HostObject {
    switch (path.kind) {
      case pathKinds.global:
        return workbookObject(this.#session);
      case pathKinds.nullObject:
        return nullObject;
      case pathKinds.reference: {
        const target = at("", () => this.#session.references.get(path.name));
        return target instanceof AreasTarget ? rangesObject(target, this.#session) : rangeObject(target, this.#session);
      }
      case pathKinds.property: {
        const parent = this.object(path.parentId);
        return at(`${parent.typeName}.${memberName(path.name)}`, () => parent.child(path.name));
      }
      case pathKinds.indexer: {
        const parent = this.object(path.parentId);
        return at(`${parent.typeName}.getItem`, () => parent.item(path.args.values[0]));
      }
      case pathKinds.method: {
        const parent = this.object(path.parentId);
        const location = `${parent.typeName}.${memberName(path.name)}`;
        const answer = at(location, () => parent.call(path.name, this.#arguments(path.args)));
        if (!isHostObject(answer)) {
          throw new Located(location, new HostError("NotImplemented", `${location} gives no object.`));
        }
        return answer;
      }
      case pathKinds.newObject:
        if (path.name === addinService) return addinServiceObject(null, this.#session);
        throw new Located(
          path.name,
          new HostError("NotImplemented", `The workbench host does not know the service object ${path.name}.`),
        );
      default:
        throw new Located(path.name, new HostError("InvalidObjectPath"));
    }
  }

  /** Arguments with the objects they refer to put in place. */
  #arguments(args: WireArguments): readonly unknown[] {
    return args.values.map((value, index) => this.#argument(value, args.pathIds[index]));
  }

  #argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) return this.object(pathId);
    if (Array.isArray(value) && Array.isArray(pathId)) {
      return value.map((item: unknown, index) => this.#argument(item, pathId[index]));
    }
    return this.#nested(value);
  }

  /** Objects inside an argument object come as `{_ObjectPathId}`. Blocks of cells are passed on as they are. */
  #nested(value: unknown): unknown {
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === "number") return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.#nested(part)]));
  }

  run(action: WireAction): unknown {
    switch (action.kind) {
      case actionKinds.trace:
        return undefined;
      case actionKinds.instantiate:
        return this.#identity(this.object(action.pathId));
      case actionKinds.query:
        return this.#query(this.object(action.pathId), action.query);
      case actionKinds.method:
        return this.#method(this.object(action.pathId), action);
      case actionKinds.setProperty: {
        const object = this.object(action.pathId);
        const [value] = this.#arguments(action.args);
        at(`${object.typeName}.${memberName(action.name)}`, () => object.set(action.name, value));
        return undefined;
      }
      default:
        throw new Located(
          "",
          new HostError("NotImplemented", `The workbench host does not know action kind ${action.kind}.`),
        );
    }
  }

  #method(object: HostObject, action: WireAction): unknown {
    if (action.name === "_KeepReference") {
      if (object.target instanceof RangeTarget || object.target instanceof AreasTarget) {
        this.#session.references.keep(object.target);
      }
      return undefined;
    }
    const answer = at(`${object.typeName}.${memberName(action.name)}`, () =>
      object.call(action.name, this.#arguments(action.args)),
    );
    return isHostObject(answer) ? this.#identity(answer) : answer;
  }

  #identity(object: HostObject): unknown {
    const identity = object.identity();
    const { target } = object;
    if (target instanceof RangeTarget || target instanceof AreasTarget) {
      const id = this.#session.references.idOf(target);
      return id === null ? identity : { ...identity, _ReferenceId: id };
    }
    return identity;
  }

  /** Answer of a load: the identity, the properties asked for, and those of navigation properties. */
  #query(object: HostObject, query: WireQuery): unknown {
    if (object.isNull) return object.identity();
    const wanted = [...query.select, ...query.expand.map((name) => `${name}/*`)];
    return this.#load(object, wanted.length === 0 ? ["*"] : wanted, query);
  }

  #load(object: HostObject, wanted: readonly string[], page?: WireQuery): unknown {
    if (object.isNull) return object.identity();
    const items = object.items();
    if (items) {
      const own = wanted.filter((path) => object.kindOf(path) === "property");
      const ofItems = wanted.filter((path) => object.kindOf(path) !== "property");
      const shown = page ? items.slice(page.skip, page.top === null ? undefined : page.skip + page.top) : items;
      return {
        ...this.#properties(object, own),
        _Items: shown.map((item) => this.#load(item, ofItems.length === 0 ? ["*"] : ofItems)),
      };
    }
    return { ...(this.#identity(object) as Readonly<Record<string, unknown>>), ...this.#properties(object, wanted) };
  }

  #properties(object: HostObject, wanted: readonly string[]): Readonly<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const path of wanted) {
      const [first = "", ...rest] = path.split(/[/.]/).filter((part) => part.toLowerCase() !== "items");
      const location = `${object.typeName}.${memberName(first)}`;
      if (first === "*" || first === "$all") {
        for (const name of object.propertyNames()) answer[name] = at(location, () => object.get(name));
      } else if (object.kindOf(first) === "child") {
        deeper.set(first.toLowerCase(), [...(deeper.get(first.toLowerCase()) ?? []), rest.join("/") || "*"]);
      } else {
        answer[wireNameOf(object, first)] = at(location, () => object.get(first));
      }
    }
    for (const [name, paths] of deeper) {
      const child = at(`${object.typeName}.${memberName(name)}`, () => object.child(name));
      answer[object.childName(name)] = this.#load(child, paths);
    }
    return answer;
  }
}

/** What tests may make fail. */
export interface BatchFault {
  /** Position (from 0) of the action that fails, counted over the whole batch. */
  readonly actionIndex: number;
  readonly error: HostError;
}

/** Runs the actions of a request and gives the body of the answer. */
export function runBatch(session: HostSession, request: WireRequest, fault: BatchFault | null): WireResponse {
  const batch = new Batch(session, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      if (fault?.actionIndex === index) throw new Located(memberName(action.name), fault.error);
      const value = batch.run(action);
      if (action.kind === actionKinds.trace) traces.push(action.id);
      results.push({ ActionId: action.id, Value: value ?? null });
    } catch (error) {
      if (!(error instanceof Located)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.error.code,
          Message: error.error.message,
          Location: error.location,
          ActionIndex: index,
          HttpStatusCode: error.error.code === "ItemNotFound" ? 404 : 400,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}
