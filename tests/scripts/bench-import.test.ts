// The bench of the import at its smallest: every row arrives, both sides are timed, memory comes from its own process.
import { measureImport } from "../../scripts/bench-import";

test("a few files: times of both sides, memory of another process", async () => {
  const cost = await measureImport({ files: 6, rounds: 1, many: 8 });
  expect(cost.ours).toBeGreaterThan(0);
  expect(cost.bare).toBeGreaterThan(0);
  expect(cost.peak).toBeGreaterThan(cost.atStart);
  expect(cost.atStart).toBeGreaterThan(10e6);
}, 60_000);
