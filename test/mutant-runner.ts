import { readFileSync, writeFileSync } from 'node:fs';
import type { RunnerTestCase as Test } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';
import { getFn } from 'vitest/suite';

/** What the switches in changed sources go by; see `scripts/test-mutation.mjs`. */
interface Switches {
  activeMutant?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  currentTestId?: string | undefined;
  mutantCoverage?: {
    static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
}

/** A test that comes to a change so much more often than without it goes round without end. */
const ENDLESS = 100;

const global = globalThis as { __stryker__?: Switches };
global.__stryker__ ??= {};
const switches: Switches = global.__stryker__;

const asked: readonly string[] = JSON.parse(
  readFileSync(process.env['STANDOFF_MUTANTS_ASKED'] ?? '', 'utf8'),
);
const noticed = new Map<string, string>();
const reached = new Set<string>();
const toBeAlone = new Set<string>();
/** Tests that failed after others had been done many times, which may have left too much behind. */
const excused: string[] = [];
let hasRepeated = false;

/**
 * Runs each test once as it is, and then with each change that it comes to and that no test has noticed: to load the sources anew
 * for each change takes longer than most tests.
 */
export default class MutantRunner extends VitestTestRunner {
  async runTask(test: Test): Promise<void> {
    const run = getFn(test);
    switches.currentTestId = test.id;
    let isExcused = false;
    try {
      await run();
    } catch (error) {
      if (!hasRepeated) throw error;
      isExcused = true;
    } finally {
      switches.currentTestId = undefined;
    }
    const hits = switches.mutantCoverage?.perTest[test.id] ?? {};
    const before = new Set(Object.keys(switches.mutantCoverage?.static ?? {}));
    const changes = asked.filter((id) => hits[id] !== undefined && !noticed.has(id));
    for (const id of changes) reached.add(id);
    if (isExcused) excused.push(test.name);
    else if (changes.length > 0) {
      hasRepeated = true;
      await this.#runWith(test, changes, hits);
    }
    // What is done between tests counts as done once for all of them, and what was done here does not.
    const known = switches.mutantCoverage;
    if (known) known.static = Object.fromEntries([...before].map((id) => [id, 1]));
  }

  async #runWith(test: Test, changes: readonly string[], hits: Record<string, number>) {
    let isRepeatable = await passes(test);
    for (const id of changes) {
      if (!isRepeatable) {
        toBeAlone.add(id);
        continue;
      }
      switches.activeMutant = id;
      switches.hitCount = 0;
      switches.hitLimit = ENDLESS * hits[id]!;
      const passed = await passes(test);
      switches.activeMutant = undefined;
      if (passed) continue;
      // What a change leaves behind must not count against the next.
      isRepeatable = await passes(test);
      if (isRepeatable) noticed.set(id, test.name);
      else toBeAlone.add(id);
    }
  }

  override onAfterRunFiles(): void {
    super.onAfterRunFiles();
    for (const id of Object.keys(switches.mutantCoverage?.static ?? {})) {
      if (asked.includes(id)) toBeAlone.add(id);
    }
    // Who failed did not come to all that it comes to.
    if (excused.length > 0) for (const id of asked) toBeAlone.add(id);
    const found = { noticed: Object.fromEntries(noticed), reached: [...reached], excused };
    writeFileSync(
      process.env['STANDOFF_MUTANTS_FOUND'] ?? '',
      JSON.stringify({ ...found, toBeAlone: [...toBeAlone].filter((id) => !noticed.has(id)) }),
    );
  }
}

async function passes(test: Test): Promise<boolean> {
  try {
    await getFn(test)();
    return true;
  } catch {
    return false;
  }
}
