/**
 * How the host describes an object of Excel's API: its members as tables, each with the requirement set it came with.
 * A member that is not in the table is refused by name, so that nothing works here which was never looked at.
 */
import { Arguments } from "./arguments";
import { HostError } from "./host-error";
import type { HostObject, Identity } from "./host-object";
import type { HostSession } from "./host-session";

export interface PropertyMember<T> {
  readonly since: string;
  readonly get: (target: T, session: HostSession) => unknown;
  /** Left out where the property is read-only: Excel ignores such a write without a word (platform.md 3.5). */
  readonly set?: (target: T, value: unknown, session: HostSession) => void;
}

export interface ChildMember<T> {
  readonly since: string;
  readonly get: (target: T, session: HostSession) => HostObject;
}

export interface MethodMember<T> {
  readonly since: string;
  readonly call: (target: T, args: Arguments, session: HostSession) => unknown;
}

export interface TypeMembers<T> {
  readonly identity?: (target: T, session: HostSession) => Identity;
  readonly properties?: Readonly<Record<string, PropertyMember<T>>>;
  readonly children?: Readonly<Record<string, ChildMember<T>>>;
  readonly methods?: Readonly<Record<string, MethodMember<T>>>;
  readonly item?: (target: T, key: unknown, session: HostSession) => HostObject;
  readonly items?: (target: T, session: HostSession) => readonly HostObject[];
}

/** Wraps a target as an API object. */
export type ObjectMaker<T> = (target: T, session: HostSession) => HostObject;

/** `RowHidden` → `rowHidden`, as a programmer knows the member. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function byLowerCase<M>(members: Readonly<Record<string, M>> | undefined): ReadonlyMap<string, readonly [string, M]> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), [name, member] as const]));
}

/**
 * Makes the function that wraps a target as an API object.
 * @throws HostError from the returned object's members: `NotImplemented` for one that the host does not know,
 * `ApiNotFound` for one that is newer than the session's requirement set
 */
export function objectType<T>(typeName: string, members: TypeMembers<T>): ObjectMaker<T> {
  const properties = byLowerCase(members.properties);
  const children = byLowerCase(members.children);
  const methods = byLowerCase(members.methods);

  function found<M extends { readonly since: string }>(
    table: ReadonlyMap<string, readonly [string, M]>,
    name: string,
    session: HostSession,
  ): M {
    const entry = table.get(name.toLowerCase());
    if (!entry) {
      throw new HostError("NotImplemented", `The workbench host does not know ${typeName}.${memberName(name)}.`);
    }
    if (!session.supports(entry[1].since)) {
      throw new HostError("ApiNotFound", `${typeName}.${memberName(name)} needs ExcelApi ${entry[1].since}.`);
    }
    return entry[1];
  }

  return (target, session) => ({
    typeName,
    target,
    isNull: false,
    identity: () => members.identity?.(target, session) ?? {},
    get: (name) => found(properties, name, session).get(target, session),
    set: (name, value) => found(properties, name, session).set?.(target, value, session),
    child: (name) => found(children, name, session).get(target, session),
    call: (name, args) =>
      found(methods, name, session).call(target, new Arguments(`${typeName}.${memberName(name)}`, args), session),
    item: (key) => {
      if (!members.item) throw new HostError("NotImplemented", `The workbench host does not know ${typeName}.getItem.`);
      return members.item(target, key, session);
    },
    items: () => members.items?.(target, session) ?? null,
    kindOf: (name) =>
      properties.has(name.toLowerCase()) ? "property" : children.has(name.toLowerCase()) ? "child" : null,
    childName: (name) => children.get(name.toLowerCase())?.[0] ?? name,
    propertyNames: () =>
      [...properties.values()].filter(([, { since }]) => session.supports(since)).map(([name]) => name),
  });
}

/** The name of a plain property as the wire writes it. */
export function wireNameOf(object: HostObject, name: string): string {
  return object.propertyNames().find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

/**
 * The answer of an `…OrNullObject` method that found nothing. Whatever is called on it does nothing and gives a null
 * object again, as Excel does (`getItemOrNullObject("x").delete()` is Microsoft's own idiom).
 */
export const nullObject: HostObject = {
  typeName: "NullObject",
  target: null,
  isNull: true,
  identity: () => null,
  get: () => null,
  set: () => undefined,
  child: () => nullObject,
  call: () => nullObject,
  item: () => nullObject,
  items: () => null,
  kindOf: () => "property",
  childName: (name) => name,
  propertyNames: () => [],
};
