import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ASVS_LEVELS } from './asvs-levels.ts';

const file = fileURLToPath(new URL('../docs/reference/server-security.md', import.meta.url));
const page = readFileSync(file, 'utf8');

interface Row {
  readonly number: string;
  readonly level: string;
  readonly state: string;
}

const rows: readonly Row[] = [
  ...page.matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \| [^|]+ \| ([a-z ]+) \| \S.* \|$/gm),
].map(([, number = '', level = '', state = '']) => ({ number, level, state }));
/** Requirements in a state, as they are called in the list above the table. */
const called = ({ number, level }: Row) => `${number} (level ${level})`;
const inState = (state: string) => rows.filter((row) => row.state === state).map(called);

it('every requirement of levels 1 and 2 stands there once and in its order, with its level and how it is', () => {
  const asked = Object.entries(ASVS_LEVELS).flatMap(([section, levels]) =>
    [...levels].map((level, k) => `${section}.${k + 1} (level ${level})`),
  );
  const answered = rows.map(called);
  expect(answered).toEqual(asked.filter((one) => !one.endsWith('3)')));
  expect(answered).toHaveLength(page.match(/^\| \d+\.\d/gm)?.length ?? 0);
  const counts = ['met', 'partly', 'not met', 'not here'].map((state) => inState(state).length);
  const [met, partly, not, none] = counts;
  expect(page).toContain(
    `Of ${rows.length} requirements ${met} are met, ${partly} partly, ${not} are not met, and ${none} are about what is not here.`,
  );
});

it('what is not met is said first', () => {
  const said = (title: string) => {
    const [, section = ''] = page.split(`\n## ${title}\n`);
    return [
      ...(section.split('\n## ')[0] ?? '').matchAll(/^- \*\*([\d.]+)\*\* \(level (\d)\)/gm),
    ].map(([, number, level]) => `${number} (level ${level})`);
  };
  expect(said('Not met')).toEqual(inState('not met'));
  expect(said('Partly met')).toEqual(inState('partly'));
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
