import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const file = fileURLToPath(new URL('../docs/reference/server-security.md', import.meta.url));
const page = readFileSync(file, 'utf8');

interface Row {
  readonly number: string;
  readonly state: string;
}

const rows: readonly Row[] = [
  ...page.matchAll(/^\| (\d+\.\d+\.\d+) \| [12] \| [^|]+ \| ([a-z ]+) \| \S.* \|$/gm),
].map(([, number = '', state = '']) => ({ number, state }));
const numbersOf = (state: string) =>
  rows.filter((row) => row.state === state).map(({ number }) => number);

it('every requirement stands there once, with how it is', () => {
  const numbers = rows.map(({ number }) => number);
  expect(numbers).toHaveLength(page.match(/^\| \d/gm)?.length ?? 0);
  expect(new Set(numbers).size).toBe(numbers.length);
  const counts = ['met', 'partly', 'not met', 'not here'].map((state) => numbersOf(state).length);
  const [met, partly, not, none] = counts;
  expect(page).toContain(
    `Of ${rows.length} requirements ${met} are met, ${partly} partly, ${not} are not met, and ${none} are about what is not here.`,
  );
});

it('what is not met is said first', () => {
  const said = (title: string) => {
    const [, section = ''] = page.split(`\n## ${title}\n`);
    return [...(section.split('\n## ')[0] ?? '').matchAll(/^- \*\*([\d.]+)\*\*/gm)].map(
      ([, number]) => number,
    );
  };
  expect(said('Not met')).toEqual(numbersOf('not met'));
  expect(said('Partly met')).toEqual(numbersOf('partly'));
});

const named = [...page.matchAll(/\]\((\S+\.test\.ts)\) “([^”]+)”/g)].map(
  ([, path = '', title = '']) => [title, path] as const,
);

it('names tests that are there', () => {
  expect(named.length).toBeGreaterThan(100);
  const missing = named.filter(
    ([title, path]) => !readFileSync(join(dirname(file), path), 'utf8').includes(`'${title}'`),
  );
  expect(missing).toEqual([]);
});
