import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the ten slowest test files and one plain line, counted from what ran. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const failed = states.filter((state) => state === 'failed').length;
    // A file that could not even be collected, or an error outside of a test, is a failure too.
    const broken = modules.filter(
      (module) => !module.ok() && [...module.children.allTests('failed')].length === 0,
    );
    const passed = states.filter((state) => state === 'passed').length;
    const skipped = states.filter((state) => state === 'skipped').length;
    console.log(`\nSlowest test files:\n${slowest(modules).join('\n')}\n`);
    const total = failed + broken.length + errors.length;
    console.log(`${passed} passed, ${total} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
}

function slowest(modules: readonly TestModule[]): readonly string[] {
  const timed = modules.map((module) => ({ module, ms: module.diagnostic().duration }));
  const first = timed.sort((a, b) => b.ms - a.ms).slice(0, 10);
  return first.map(({ module, ms }) => {
    return `${(ms / 1000).toFixed(1).padStart(7)} s  ${relative(process.cwd(), module.moduleId)}`;
  });
}
