/** An object of Excel's API as the wire sees it. */

/** What the client reads as the identity of an object: `{Id}`, `{_Id}`, `{_ReferenceId}` or `{}`; null for a null object. */
export type Identity = Readonly<Record<string, string | number | boolean>> | null;

/** An object of the API, bound to something in the workbook. */
export interface HostObject {
  readonly typeName: string;
  /** What the object stands for; whoever unwraps it checks what it is. */
  readonly target: unknown;
  readonly isNull: boolean;
  identity(): Identity;
  /** Value of a plain property. */
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  /** Object behind a navigation property. */
  child(name: string): HostObject;
  /** Answer of a method: a value or an object. */
  call(name: string, args: readonly unknown[]): unknown;
  /** Item of a collection by key. */
  item(key: unknown): HostObject;
  /** Items of a collection; null where the object is none. */
  items(): readonly HostObject[] | null;
  kindOf(name: string): "property" | "child" | null;
  /** The name of a navigation property as the wire writes it. */
  childName(name: string): string;
  /** Names (as on the wire) of the plain properties that the session's requirement set knows. */
  propertyNames(): readonly string[];
}
