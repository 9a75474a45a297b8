import { capitalize, openingName } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

/** Ids, and in their place the names of what every object has. */
const ODD = {
  pprotot: '__proto__',
  conzztrutor: 'constructor',
  tozztring: 'toString',
  hasownzzproperty: 'hasOwnProperty',
  vallueozz: 'valueOf',
} as const;

const withOptions = `standoff: 1
title: Ids
sources: { pprotot: { title: A source } }
claims:
  conzztrutor: { says: a claim, at: [ pprotot p1 ] }
  pprotot: { says: another claim, at: [ pprotot p2 ] }
decision-makers:
  pprotot:
    name: Proto
    options:
      conzztrutor: yes/no
      tozztring: { levels: { hasownzzproperty: low, pprotot: high } }
    prefers:
      - { want: conzztrutor.pprotot, because: conzztrutor }
      - not pprotot.conzztrutor
      - tozztring = pprotot
  conzztrutor:
    name: Con
    options: { pprotot: yes/no }
    prefers: [ not pprotot.conzztrutor, { want: vallueozz, because: pprotot } ]
  tozztring:
    name: Tos
    options: { hasownzzproperty: yes/no }
    prefers: [ hasownzzproperty.tozztring, not conzztrutor.pprotot ]
bodies:
  hasownzzproperty:
    name: Own
    members: [ pprotot, conzztrutor ]
    adopts: 1 votes
    options: { tozztring: yes/no }
facts: { vallueozz: { name: Fact, when: pprotot.conzztrutor and conzztrutor.pprotot } }
foresight: { pprotot: smr, conzztrutor: nash }
states:
  tozztring: { pprotot.conzztrutor: yes, conzztrutor.pprotot: yes, pprotot.tozztring: hasownzzproperty, tozztring.hasownzzproperty: no, hasownzzproperty.tozztring: no }
variants:
  pprotot: { set: { decision-makers.conzztrutor.prefers: [ pprotot.conzztrutor ] } }
status-quo: { pprotot.conzztrutor: no, pprotot.tozztring: hasownzzproperty, conzztrutor.pprotot: no, tozztring.hasownzzproperty: no, hasownzzproperty.tozztring: no }
`;

const asGraph = `standoff: 1
title: Ids of states
states: { pprotot: One, conzztrutor: Another, tozztring: A third }
decision-makers:
  hasownzzproperty:
    moves: { pprotot: [conzztrutor], conzztrutor: [tozztring] }
    ranking: [ pprotot, tozztring, conzztrutor ]
  pprotot:
    moves: { conzztrutor: [pprotot], tozztring: [conzztrutor] }
    ranking: [ tozztring, conzztrutor, pprotot ]
status-quo: pprotot
`;

function odd(text: string): string {
  return Object.entries(ODD).reduce(
    // Where it begins a sentence it is written as a name is there.
    (so, [plain, id]) => so.replaceAll(plain, id).replaceAll(capitalize(plain), openingName(id)),
    text,
  );
}

const folder = temporaryFolder();

/** What a document says, but for which text it is of and how long it took. */
function said(json: string): string {
  const left = ['sha256', 'elapsedMs'];
  return JSON.stringify(JSON.parse(json), (key, value) => (left.includes(key) ? 0 : value));
}

async function expectSame(text: string, name: string, args: readonly string[]): Promise<void> {
  const ask = (file: string, words: readonly string[]) => {
    const [command = '', ...flags] = words;
    return run([command, file, ...flags, '--json']);
  };
  const plain = await ask(fileIn(folder, `${name}.yaml`, text), args);
  const other = await ask(fileIn(folder, `${name}-odd.yaml`, odd(text)), args.map(odd));
  expect([plain.status, other.status]).toEqual([0, 0]);
  expect(said(other.stdout)).toBe(odd(said(plain.stdout)));
}

describe('a model whose ids are names of what every object has is told like any other', () => {
  it.each([
    [['analyze']],
    [['analyze', '--foresight', 'pprotot=nash,conzztrutor=seq']],
    [
      [
        'analyze',
        '--coalitions',
        'pprotot+conzztrutor',
        '--foresight',
        'pprotot+conzztrutor=smr,pprotot=nash',
      ],
    ],
    [['analyze', '--variant', 'pprotot']],
    [['explain', '--state', 'tozztring']],
    [['coalitions']],
    [['vote', '--body', 'hasownzzproperty']],
    [['evolve', '--to', 'tozztring']],
    [['ask', 'pprotot.conzztrutor']],
  ])('%j', (args) => expectSame(withOptions, 'options', args));

  it.each([
    [['analyze']],
    [['explain', '--state', 'conzztrutor']],
    [['evolve', '--to', 'tozztring']],
  ])('%j, where states have ids', (args) => expectSame(asGraph, 'graph', args));
});
