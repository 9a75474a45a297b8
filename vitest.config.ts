import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Packages find each other's sources, not what was built: see docs/decisions/toolchain.md.
const conditions = ['standoff-source'];

/** Coverage and mutation tests go by what Vite makes of a source; else Node reads it itself. */
const byVite = process.env['STANDOFF_MODULES'] === 'vite';

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'packages/workbench/browser/**/*.test.ts',
      // Also those of one package, where only its folder is looked in, as mutation testing does.
      '{src,test}/**/*.test.ts',
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
      `--import=${new URL('test/read-sources.mjs', import.meta.url).href}`,
    ],
    // No test takes a tenth of it alone; on a machine with much else to do one took longer than a minute.
    testTimeout: 180_000,
    // What a browser shows on a busy machine is waited for, not read once.
    expect: { poll: { timeout: 40_000 } },
    // Vitest would leave one core free, and a small machine has two; much of the time a file waits for a browser.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
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
