import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markdownIn, root } from './repository.ts';
import { sections } from './sections.ts';
import { sitePages } from './site-pages.ts';

const pages = sitePages();

test('every page of the manual and of the catalog is in one section', () => {
  const shown = pages.map(({ source }) => source);
  const wanted = ['docs', 'catalog'].flatMap(markdownIn);
  expect(wanted.filter((path) => !shown.includes(path))).toEqual([]);
  expect(shown.filter((path, at) => shown.indexOf(path) !== at)).toEqual([]);
});

test('no two pages have the same address', () => {
  const addresses = pages.map(({ page }) => page);
  expect(addresses.filter((page, at) => addresses.indexOf(page) !== at)).toEqual([]);
});

test('what sections name is there', () => {
  const named = sections.flatMap(({ sources }) => sources);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
