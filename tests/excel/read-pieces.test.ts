import fc from "fast-check";
import { packPieces } from "../../src/excel/read-pieces";

const area = fc.record({
  row: fc.nat(50),
  column: fc.nat(50),
  rowCount: fc.integer({ min: 1, max: 60 }),
  columnCount: fc.integer({ min: 1, max: 40 }),
});

test("the pieces cover every row of every area once, in order, and no group is larger than it may be", () => {
  fc.assert(
    fc.property(fc.array(fc.option(area), { maxLength: 8 }), fc.integer({ min: 1, max: 500 }), (areas, cells) => {
      const groups = packPieces(areas, cells);
      const rows = groups
        .flat()
        .flatMap(({ index, area: part }) =>
          Array.from({ length: part.rowCount }, (_, down) => `${index}:${part.row + down}`),
        );
      expect(rows).toEqual(
        areas.flatMap((whole, index) =>
          whole ? Array.from({ length: whole.rowCount }, (_, down) => `${index}:${whole.row + down}`) : [],
        ),
      );
      for (const group of groups) {
        const size = group.reduce((sum, { area: part }) => sum + part.rowCount * part.columnCount, 0);
        const oneRow = group.length === 1 && group[0]?.area.rowCount === 1;
        expect(size <= cells || oneRow).toBe(true);
      }
    }),
  );
});
