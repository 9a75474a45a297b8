// Builds the web workbench unless what was built is newer than everything that it is made from.
import './build-briefing.mjs';
import { fileURLToPath } from 'node:url';
import { isNewer } from './is-newer.mjs';

const SOURCES = [
  'packages/engine/src',
  'packages/language/src',
  'packages/propositions/src',
  'packages/wording/src',
  'packages/study/src',
  'packages/report/src',
  'packages/briefing/src',
  'packages/briefing/assets',
  'packages/briefing/reader',
  'packages/workbench/src',
  'packages/workbench/build',
  'packages/workbench/public',
  'packages/workbench/index.html',
  'packages/workbench/package.json',
  'packages/workbench/vite.config.ts',
  'scripts/import-at-once.mjs',
  'scripts/visit-syntax.mjs',
  'scripts/without-prose.mjs',
  'catalog',
  'docs',
  'package-lock.json',
];

if (!isNewer('packages/workbench/dist/index.html', SOURCES)) {
  const { build } = await import('vite');
  await build({
    root: fileURLToPath(new URL('../packages/workbench', import.meta.url)),
    logLevel: 'warn',
  });
}
