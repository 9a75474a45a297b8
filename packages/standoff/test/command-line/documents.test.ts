import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentFormat, loadShapes } from '@standoff/report';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../../test/draws.ts';
import { validatorOf } from '../../../../test/set-ups/validators.ts';
import { run } from './run.ts';

const { documentSchema, shapes } = await loadShapes();
const validators = new Map<string, ValidateFunction>(
  Object.keys(shapes).map((format) => [
    format,
    validatorOf(documentSchema(format as DocumentFormat)),
  ]),
);

/** What the schema of its format has against a document: the places and the rules, or nothing. */
function problems(document: { readonly format: string }): string[] {
  const validate = validators.get(document.format);
  if (validate === undefined) return [`no schema of ${document.format}`];
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** The JSON of a command, whether or not it finds an answer. */
async function documentOf(command: string) {
  const { stdout, stderr } = await run([...command.split(' '), '--json']);
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout);
}

/** Concepts that look further, or at several who move at once, and those of support. */
const further = 'sseq,sim,sim-gmcr,berge,maximin2,cmr1';
const furtherOfTwo = 'nm,policy,l3,berge,maximin2,cmr1';

const golden = new URL('../golden/', import.meta.url);

const commands = [
  'analyze korea-2017',
  'analyze korea-2017 --variant all',
  'analyze korea-2017 --strength strong --coalesce --states all',
  'analyze korea-2017 --coalitions us+china --foresight dprk=smr,us+china=gmr',
  `analyze korea-2017 --concepts ${further} --states none`,
  'analyze chicken --coalitions first+second --foresight seq --states equilibria',
  'analyze chicken',
  'analyze chicken --concepts nash,nm,policy',
  'analyze korea-2017 --variant fatal-misjudgement',
  'analyze jacobi-2017-us-north-korea',
  'analyze kinsara-2014-garrison-diversion --unknown b',
  'explain korea-2017 --state freeze-for-freeze',
  `explain korea-2017 --state status-quo --concept ${further}`,
  'explain korea-2017 --state status-quo --dm us --strength strong',
  'explain kinsara-2014-syria-iraq --state s1',
  `explain kinsara-2014-syria-iraq --state s1 --concept ${further},${furtherOfTwo}`,
  `explain kinsara-2014-prisoners --state s4 --concept ${further},${furtherOfTwo}`,
  `explain chicken --state cd --concept ${furtherOfTwo}`,
  `explain chicken --state dd --concept ${furtherOfTwo}`,
  'explain kinsara-2014-garrison-diversion --state s1 --unknown c',
  'explain korea-2017 --state status-quo --dm us+china',
  'explain korea-2017 --state freeze-for-freeze --dm us+china --reading movers',
  'explain kinsara-2014-prisoners --state s1 --dm one+two',
  'evolve korea-2017 --limit 3',
  'evolve kinsara-2014-syria-iraq --unknown a',
  'evolve korea-2017 --limit 1 --variant hawkish-washington --strength strong',
  'evolve chicken --from dd --concepts nash,l2',
  'evolve chicken --from dd --concepts nash --foresight first=gmr,second=smr',
  'profiles korea-2017 --state freeze-for-freeze --coalitions us+china',
  'profiles chicken --state cc --strength strong',
  'vote korea-2017 --variant hawkish-washington',
  'vote korea-2017 --state council.sanctions=none',
  'coalitions korea-2017 --limit 3',
  'coalitions korea-2017 --state status-quo --coalition us,china --reading pareto',
  'coalitions kinsara-2014-garrison-diversion --reading movers',
  'coalitions chicken',
  'ask korea-2017 --most 2',
  'ask kinsara-2014-prisoners --most 9 --coalitions one+two',
  'ask korea-2017 --state status-quo',
  'ask korea-2017 --state freeze-for-freeze --variant fatal-misjudgement',
  'ask korea-2017 --state freeze-for-freeze --dm us+china',
  'ask korea-2017 --dm us',
  'ask korea-2017 --state status-quo --dm us+china --concept gmr',
  'ask korea-2017 --concept sim',
];

describe('the JSON Schema of its format accepts', () => {
  it.each(readdirSync(golden).filter((name) => name.endsWith('.json')))('golden %s', (name) => {
    expect(problems(JSON.parse(readFileSync(new URL(name, golden), 'utf8')))).toEqual([]);
  });

  it.each(someOf(commands, 8, 20))('standoff %s', async (command) => {
    const document = await documentOf(command);
    expect(problems(document)).toEqual([]);
    expect(shapes[document.format as DocumentFormat].parse(document)).toEqual(document);
  });
});

describe('the JSON Schema of its format refuses', () => {
  it('a key that is added, and one that is renamed', async () => {
    const document = await documentOf('profiles chicken --state cc');
    expect(problems({ ...document, verdict: 'stable' })).toEqual([' additionalProperties']);
    const { says, ...state } = document.state;
    expect(problems({ ...document, state: { ...state, text: says } })).toEqual([
      '/state required',
      '/state additionalProperties',
    ]);
  });
});
