// npm run test:mutation: changes the engine's sources in small ways, one at a time, and reports the
// changes that no test of the engine notices. Single files: npm run test:mutation -- --mutate FILE

// A mutant is caught by the first conflict that shows it; a full run per mutant would take days.
process.env['STANDOFF_CONFLICTS'] ??= '60';
process.env['STANDOFF_SHRINK'] ??= 'no';
process.env['STANDOFF_MODULES'] = 'vite';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.config.ts', dir: 'packages/engine', related: false },
  mutate: [
    'packages/engine/src/{analyses,certificates,coalitions,concepts,moves,operators,orders,preference,readings}/**/*.ts',
    'packages/engine/src/kernels/{complement,fold-line,smaller}.ts',
    '!packages/engine/src/**/*.test.ts',
  ],
  // Nothing checks types in the copy that is tested, and a test compares a source with what was made of it.
  disableTypeChecks: false,
  ignorePatterns: ['catalog', 'docs', 'reports', 'coverage', 'packages/*/dist'],
  concurrency: 2,
  timeoutMS: 20_000,
  incrementalFile: 'reports/mutation/incremental.json',
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
};
