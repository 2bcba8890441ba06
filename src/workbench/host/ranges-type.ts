/** RangeAreas of the API: several areas of one sheet, formatted together. */
import { objectType } from "./object-type";
import type { AreasTarget } from "./range-target";
import { rangeObject } from "./range-type";

export const areaCollection = objectType<AreasTarget>("RangeCollection", {
  items: ({ areas }, session) => areas.map((range) => rangeObject(range, session)),
  methods: {
    GetCount: { since: "1.9", call: ({ areas }) => areas.length },
  },
});

export const rangesObject = objectType<AreasTarget>("RangeAreas", {
  properties: {
    Address: { since: "1.9", get: ({ address }) => address },
    AreaCount: { since: "1.9", get: ({ areas }) => areas.length },
    CellCount: { since: "1.9", get: ({ areas }) => areas.reduce((sum, { cellCount }) => sum + cellCount, 0) },
  },
  children: {
    Areas: { since: "1.9", get: (target, session) => areaCollection(target, session) },
  },
});
