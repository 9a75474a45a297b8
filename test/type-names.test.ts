import { expect, it } from 'vitest';
import { packages, sourceFiles } from './source-files.ts';

/** Participles that say nothing alone: what was asked, found, told or shown. */
const BARE = /^(?:export )?(?:declare )?(?:interface|type|class) (Asked|Found|Told|Shown)\b/gm;

it('a type says what was asked, found, told or shown', () => {
  const bare = sourceFiles([...packages, 'test']).flatMap(({ path, text }) =>
    [...text.matchAll(BARE)].map(([line]) => `${path}: ${line}`),
  );
  // Name the thing: `AskedQuestion`, `FoundState`.
  expect(bare).toEqual([]);
});

it('sees such a type', () => {
  const text = 'interface Told {\n}\nexport type Asked<T> = T;\ntype ToldAnswer = string;';
  expect([...text.matchAll(BARE)].map(([, name]) => name)).toEqual(['Told', 'Asked']);
});
