import { concepts, families } from '@standoff/engine';
import { expect, it } from 'vitest';
import { productFiles } from './source-files.ts';

/** Where concepts are told of, but not what they are. */
const FACES = ['workbench', 'briefing', 'standoff', 'server', 'report'].map(
  (name) => `packages/${name}/src`,
);

const ids = [
  ...concepts.map(({ id }) => id),
  ...families.map(({ prefix }) => `${prefix}[1-9][0-9]*`),
].join('|');

/** A text that is an id and nothing else: `'seq'`, and within another text `"seq"`. */
const named = (text: string) => [...text.matchAll(new RegExp(`(['"\`])(${ids})\\1`, 'g'))];

/** The texts that are no ids, by file. */
const others: Readonly<Record<string, string>> = {
  "packages/report/src/shapes/deals.ts: 'nash'": 'the rule of bargaining',
};

it('finds the ids that stand in a source', () => {
  const found = named(`['seq', "l3"]; { concept: \`nash\` } // about 'sequential' play, 'cmr'`);
  expect(found.map(([, , id]) => id)).toEqual(['seq', 'l3', 'nash']);
});

it('what is shown names no solution concept by its id', () => {
  const found = productFiles(FACES).flatMap(({ path, text }) =>
    named(text).map(([literal]) => `${path}: ${literal}`),
  );
  // Ask the registry for what is meant: `usualConcept`, `ownMoveConcept`, `conceptsOfOneReply`, or what a concept says of itself.
  expect(found.filter((one) => others[one] === undefined)).toEqual([]);
  expect(Object.keys(others).filter((one) => !found.includes(one))).toEqual([]);
});
