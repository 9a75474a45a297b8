import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../scripts/set-up.mjs';
import { root } from './markdown/pages.ts';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/yaml': { version: '2.9.1' },
    'node_modules/for-other-machines': { version: '1.0.0', optional: true },
    'node_modules/standoff': {},
  },
};
const installed = {
  packages: { 'node_modules/yaml': { version: '2.9.1' }, 'node_modules/standoff': {} },
};

function installedWith(more: Record<string, { version?: string }>) {
  return { packages: { ...installed.packages, ...more } };
}

describe('what is installed matches the lock file', () => {
  test('if every package is there in its version; optional ones may be missing', () => {
    expect(isInstalled(wanted, installed)).toBe(true);
  });

  test('not if a version differs', () => {
    const older = installedWith({ 'node_modules/yaml': { version: '2.9.0' } });
    expect(isInstalled(wanted, older)).toBe(false);
  });

  test('not if a package is missing', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/standoff': {} } })).toBe(false);
  });

  test('not if a package is there that is no longer wanted', () => {
    const more = installedWith({ 'node_modules/left-over': { version: '1.0.0' } });
    expect(isInstalled(wanted, more)).toBe(false);
  });
});

/** One package is published, which all others are built into. */
const PUBLISHED = 'packages/standoff/package.json';

test.each(packageFiles())('%s is private, but for the one that is published', (path) => {
  const { private: isPrivate = false } = JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
  expect(isPrivate).toBe(path !== PUBLISHED);
});

function packageFiles(): string[] {
  const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}/package.json`);
  const files = ['package.json', 'catalog/package.json', ...packages];
  return files.filter((path) => existsSync(`${root}${path}`));
}
