// The matrix of faults, sampled: whatever fails and whenever, no cell of the clerk's is changed unsaid, nothing hangs,
// nothing ends in silence. The whole matrix is `npm run faults`.
import { casesOf, caseName, judge, plainRun, scenes } from "../support/fault-matrix";

test.each(scenes.map((scene, index) => [scene.name, scene, index] as const))(
  "%s",
  async (_, scene, index) => {
    const plain = await plainRun(scene);
    const cases = casesOf(scene, plain);
    // Every faults' kind meets some request of some scene: the step is prime to their number.
    const sampled = cases.filter((one, at) => at % 53 === index % 53 || one.request === 0);
    expect(sampled.length).toBeGreaterThan(5);
    for (const one of sampled) {
      const { changedUnsaid, hang, silent, said } = await judge(one, plain);
      expect({ name: caseName(one), said, changedUnsaid, hang, silent }).toEqual({
        name: caseName(one),
        said,
        changedUnsaid: false,
        hang: false,
        silent: false,
      });
    }
  },
  120_000,
);
