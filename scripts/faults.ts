/** npm run faults: the whole matrix of faults. Prints the number of cases and what must be 0. `npm run faults -- 导入` for one. */
import { caseName, casesOf, judge, plainRun, scenes } from "../tests/support/fault-matrix";

const wanted = process.argv[2] ?? "";
const sums = { cases: 0, changed: 0, hangs: 0, silent: 0 };

async function main(): Promise<void> {
  for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
    const plain = await plainRun(scene);
    const started = Date.now();
    const cases = casesOf(scene, plain);
    for (const one of cases) {
      const verdict = await judge(one, plain);
      sums.cases += 1;
      if (verdict.changedUnsaid) sums.changed += 1;
      if (verdict.hang) sums.hangs += 1;
      if (verdict.silent) sums.silent += 1;
      if (verdict.changedUnsaid || verdict.hang || verdict.silent) {
        const what = [
          verdict.changedUnsaid ? "changed unsaid" : "",
          verdict.hang ? "hang" : "",
          verdict.silent ? "silent" : "",
        ].filter((part) => part !== "");
        console.log(`  ${caseName(one)}: ${what.join(", ")} | ${verdict.said}`);
      }
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${scene.name}: ${plain.actions.length} requests, ${cases.length} cases (${seconds} s)`);
  }
  console.log(
    `${sums.cases} cases; clerk cells changed unsaid: ${sums.changed}; hangs over the time-out: ${sums.hangs}; silent ends: ${sums.silent}`,
  );
  process.exitCode = sums.changed + sums.hangs + sums.silent === 0 ? 0 : 1;
}

void main();
