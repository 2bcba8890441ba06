// Large values cross between threads in pieces and arrive as they were.
import fc from "fast-check";
import { createAssembly, piecesOf, sliceLength } from "../../../src/taskpane/background/shipment";
import type { Piece } from "../../../src/taskpane/background/shipment";

/** What a thread does with messages: copies them. */
function carried(value: unknown): { readonly value: unknown; readonly pieces: readonly Piece[] } {
  const assembly = createAssembly();
  const pieces = [...piecesOf(value)].map((piece) => structuredClone(piece));
  const complete = pieces.map((piece) => assembly.add(piece));
  expect(complete.indexOf(true)).toBe(pieces.length - 1);
  return { value: assembly.value(), pieces };
}

const cell = fc.oneof(fc.string({ maxLength: 4 }), fc.integer(), fc.boolean(), fc.constant(null));
const value = fc.record({
  ok: fc.boolean(),
  value: fc.record({
    name: fc.string(),
    sheets: fc.array(
      fc.record({ name: fc.string(), cells: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }) }),
      { maxLength: 4 },
    ),
    stamps: fc.constant(new Map([["findings_data", "abc"]])),
  }),
});

test("whatever is sent arrives equal", () => {
  fc.assert(fc.property(value, (sent) => expect(carried(sent).value).toEqual(sent)));
});

test("long arrays arrive equal and in slices, at any depth and at the top", () => {
  const rows = Array.from({ length: sliceLength * 2 + 5 }, (_, index) => [index, `第${index}行`, null]);
  const sent = {
    sheets: [
      { name: "甲", cells: rows },
      { name: "乙", cells: [[1]] },
    ],
    findings: rows.slice(0, sliceLength + 1),
  };
  const { value: arrived, pieces } = carried(sent);
  expect(arrived).toEqual(sent);
  const slices = pieces.flatMap((piece) => (piece.kind === "slice" ? [piece.items.length] : []));
  expect(slices).toEqual([sliceLength, sliceLength, 5, sliceLength, 1]);
  expect(carried(rows).value).toEqual(rows);
});

test("the sender's value is left as it was", () => {
  const rows = Array.from({ length: sliceLength + 1 }, (_, index) => index);
  const sent = { rows, small: [[1, 2]] };
  const before = structuredClone(sent);
  carried(sent);
  expect(sent).toEqual(before);
});
