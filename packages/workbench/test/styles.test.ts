import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(src, file), 'utf8');

interface Rule {
  readonly file: string;
  readonly selectors: readonly string[];
  readonly says: string;
}

/** The rules of all style sheets, those within conditions included. */
const rules: readonly Rule[] = files
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) => {
    const text = read(file).replaceAll(/\/\*.*?\*\//gs, '');
    return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors = '', says = '']) => ({
      file,
      selectors: selectors.split(',').map((selector) => selector.trim()),
      says,
    }));
  });

const source = files
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .map(read)
  .join('\n');

const words = new Set(source.match(/[\w-]+/g));
/** How names begin that end with a value. */
const beginnings = [...source.matchAll(/([a-z][\w-]*-)\$\{/g)].map(([, word = '']) => word);

/** Classes that libraries give. */
const GIVEN = /^(cm|react-aria)-/;

const isUsed = (name: string) =>
  words.has(name) || GIVEN.test(name) || beginnings.some((start) => name.startsWith(start));

/** What a view says of a class of its own alone, and the design says already. */
const saysAgain = (...declarations: readonly string[]) =>
  rules
    .filter(({ file }) => !file.startsWith('design/') && !file.startsWith('print/'))
    .filter(({ selectors }) => selectors.every((selector) => /^\.[\w-]+$/.test(selector)))
    .filter(({ says }) => declarations.every((one) => says.includes(`${one};`)))
    .map(({ file, selectors }) => `${file}: ${selectors.join(', ')}`);

describe('the style sheets', () => {
  it('are of classes that something has', () => {
    const classes = rules.flatMap(({ file, selectors }) =>
      selectors.flatMap((selector) =>
        [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => ({ file, name })),
      ),
    );
    expect(classes.length).toBeGreaterThan(500);
    const unused = classes.filter(({ name }) => !isUsed(name));
    expect(unused.map(({ file, name }) => `${file}: .${name}`)).toEqual([]);
  });

  it('of views leave to the design how notes, rows and what is read look', () => {
    expect(saysAgain('font-size: var(--size-small)', 'color: var(--ink-soft)')).toEqual([]);
    expect(saysAgain('display: flex', 'flex-wrap: wrap')).toEqual([]);
    expect(saysAgain('font-family: var(--serif)', 'font-size: var(--size-read)')).toEqual([]);
  });
});
