import { readdirSync } from "node:fs";
import { join } from "node:path";
import { settingLists, settingValues } from "../../../src/contract/settings";
import { notChecked } from "../../../src/domain/checks/not-checked";
import { rules } from "../../../src/domain/checks/registry";

const groups = ["RST", "NTC", "STU", "TLK", "OPN", "MTG", "POL", "GRD", "LED", "RPT", "CON", "DAT"];

const place = (id: string) => groups.indexOf(id.slice(0, 3)) * 100 + Number(id.slice(4));

test("every file in rules/ is registered under its own id", () => {
  const files = readdirSync(join(__dirname, "../../../src/domain/checks/rules")).map((file) => file.replace(".ts", ""));
  expect(rules.map(({ id }) => id.toLowerCase()).sort()).toEqual(files.sort());
});

test("every rule has a table test", () => {
  const files = readdirSync(join(__dirname, "rules")).map((file) => file.replace(".test.ts", ""));
  expect(files.sort()).toEqual(rules.map(({ id }) => id.toLowerCase()).sort());
});

test("ids are unique and in the order of the catalogue", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => place(a) - place(b)));
});

test("no rule is both run and listed as not checked", () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(notChecked.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("titles and sources are Chinese sentences without a full stop; settings exist", () => {
  const settings = new Set([
    ...settingValues.map(({ id }) => id as string),
    ...settingLists.map(({ id }) => id),
    "lists",
  ]);
  for (const rule of rules) {
    expect(rule.title).toMatch(/^[^。！A-Za-z]+$/);
    expect(rule.source).toMatch(/^[^！A-Za-z]+[^。]$/);
    for (const setting of rule.settings ?? []) expect(settings).toContain(setting);
  }
});
