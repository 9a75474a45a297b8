import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { topicAsked } from './test/topics.mjs';

// Packages find each other's sources, not what was built: see docs/decisions/toolchain.md.
const conditions = ['standoff-source'];

/** Coverage goes by what Vite makes of a source; else Node reads it itself. */
const byVite = process.env['STANDOFF_MODULES'] === 'vite';

/** Mutation tests run those of one topic. */
const topic = topicAsked();

/** Sources have changes in them, which are made one at a time. */
const isChanged = process.env['STANDOFF_MUTANTS'] !== undefined;

/** Each test is run with each change that it comes to, one after the other: see `scripts/test-mutation.mjs`. */
const tryingChanges = process.env['STANDOFF_MUTANTS_ASKED'] !== undefined;

/** What each file takes of processors is written down: see `scripts/measure-tests.mjs`. */
const isMeasured = process.env['STANDOFF_MEASURED'] !== undefined;

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: topic?.tests.slice() ?? [
      'packages/*/{src,test}/**/*.test.ts',
      'packages/workbench/browser/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    setupFiles: ['test/random-tests.ts'],
    // No test replaces a module, for which Vitest would have to be asked about each.
    experimental: { viteModuleRunner: byVite, nodeLoader: false },
    // For Node where it reads the sources: in tests, and in the threads that a test starts, which inherit these options.
    execArgv: [
      '--conditions=standoff-source',
      '--enable-source-maps',
      // Random tests leave much behind at once; with more room, V8 gathers it less often.
      '--max-semi-space-size=64',
      // Most of what a test runs is soon done: to optimize it took a quarter of the time, so V8 waits fifteen times as long as usual.
      '--interrupt-budget=1000000',
      `--import=${new URL('test/read-sources.mjs', import.meta.url).href}`,
    ],
    // No test takes a tenth of it alone; on a machine with much else to do one took longer than a minute.
    testTimeout: 180_000,
    // What opens a page before some tests waits as they do.
    hookTimeout: 120_000,
    // What a browser shows on a busy machine is waited for, not read once.
    expect: { poll: { timeout: 40_000 } },
    // Vitest would leave one core free, and a small machine has two; much of the time a file waits for a browser.
    maxWorkers: isChanged ? 1 : availableParallelism() * 2,
    ...(tryingChanges && { runner: 'test/mutant-runner.ts', retry: 0 }),
    ...(isMeasured && { runner: 'test/measuring-runner.ts', maxWorkers: 1 }),
    // Files share the modules of their process: see docs/decisions/toolchain.md.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.generated.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
    },
  },
});
