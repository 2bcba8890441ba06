/** Workbook of the API: the root of every object path. */
import type { HostSession } from "./host-session";
import type { WorkbookModel } from "./model";
import type { HostObject } from "./object-type";
import { objectType } from "./object-type";
import { worksheetsObject } from "./worksheets-type";

const workbookType = objectType<WorkbookModel>("Workbook", {
  properties: {
    Name: { since: "1.7", get: ({ name }) => name },
  },
  children: {
    Worksheets: { since: "1.1", get: worksheetsObject },
  },
  methods: {
    _RemoveReference: { since: "1.1", call: (_model, args, { references }) => references.release(args.string(0)) },
  },
});

export function workbookObject(session: HostSession): HostObject {
  return workbookType(session.model, session);
}
