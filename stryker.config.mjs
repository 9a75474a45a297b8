// npm run test:mutation: changes the sources of a topic in small ways, one at a time, and reports the changes that no test of
// that topic notices. STANDOFF_TOPIC names another topic than the engine. Single files: npm run test:mutation -- --mutate FILE
import { topicAsked } from './test/topics.mjs';

process.env['STANDOFF_TOPIC'] ??= 'engine';
const { changed = [] } = topicAsked() ?? {};

// A mutant is caught by the first conflict that shows it; a full run per mutant would take days.
process.env['STANDOFF_CONFLICTS'] ??= '60';
process.env['STANDOFF_QUICK'] ??= 'yes';
process.env['STANDOFF_SHRINK'] ??= 'no';
process.env['STANDOFF_MODULES'] = 'vite';

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.config.ts', related: false },
  mutate: [...changed, '!packages/*/src/**/*.test.ts'],
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
