import fc from 'fast-check';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from './drawn.ts';

const ranks = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 });

/** Model files drawn at random, for what one sentence says of a conflict: also those that lack what most have. */
export const outlookArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: graphArbitrary() },
  { weight: 4, arbitrary: graphArbitrary(2, true) },
  { weight: 3, arbitrary: graphArbitrary(2) },
  { weight: 4, arbitrary: optionsArbitrary() },
  { weight: 3, arbitrary: optionsArbitrary(false) },
  { weight: 3, arbitrary: pairedArbitrary },
  { weight: 4, arbitrary: statedArbitrary() },
  { weight: 2, arbitrary: aloneArbitrary() },
  { weight: 2, arbitrary: panelArbitrary() },
);

/** Statements of two; all combinations are feasible, or not the status quo, or only that, or none, or there is none. */
function statedArbitrary(): fc.Arbitrary<string> {
  const literals = ['ann.x', 'not ann.x', 'bob.x', 'not bob.x', 'ann.y', 'not (ann.x and bob.x)'];
  const statements = fc.subarray(literals, { maxLength: 4 });
  const rules = [
    '',
    'not ann.x',
    'not bob.x and not ann.y',
    'ann.x or bob.x or ann.y',
    'ann.x or not ann.x',
  ];
  return fc.tuple(statements, statements, fc.constantFrom(...rules), fc.boolean()).map(
    ([ann, bob, rule, starts]) => `standoff: 1
title: Drawn statements
decision-makers:
  ann: { name: Ann, options: { x: yes/no, y: yes/no }, prefers: [ ${ann.join(', ')} ] }
  bob: { name: Bob, options: { x: yes/no }, prefers: [ ${bob.join(', ')} ] }
${starts ? 'status-quo: { ann.x: no, ann.y: no, bob.x: no }\n' : ''}${rule === '' ? '' : `infeasible: [${rule}]\n`}`,
  );
}

/** One decision maker, whom nobody answers. */
function aloneArbitrary(): fc.Arbitrary<string> {
  return ranks.map(
    (own) => `standoff: 1
title: Drawn alone
decision-makers:
  ann: { name: Ann, options: { x: yes/no, y: yes/no }, utility: { ${sayUtility(own)} } }
status-quo: { ann.x: no, ann.y: no }
`,
  );
}

/** Only a body moves, in which two vote: what the decision makers could do, they have done. */
function panelArbitrary(): fc.Arbitrary<string> {
  const wants = fc.subarray(['panel.x', 'not panel.y', 'panel.x and panel.y'], { maxLength: 2 });
  return fc.tuple(wants, wants, fc.integer({ min: 1, max: 2 })).map(
    ([ann, bob, votes]) => `standoff: 1
title: Drawn drafts
decision-makers:
  ann: { name: Ann, options: { z: { levels: { no: no, yes: yes }, moves: one-way } }, prefers: [ ${ann.join(', ')} ] }
  bob: { name: Bob, prefers: [ ${bob.join(', ')} ] }
bodies:
  panel: { name: The panel, members: [ann, bob], adopts: ${votes} votes, options: { x: yes/no, y: yes/no } }
status-quo: { panel.x: no, panel.y: no, ann.z: yes }
`,
  );
}

function sayUtility(own: readonly number[]): string {
  return own.map((value, state) => `s${state + 1}: ${value}`).join(', ');
}

/** Concepts to analyse: those of the default, or some of all that there are; what does not fit a model is left out of it. */
export const askedConcepts: fc.Arbitrary<string[] | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.subarray(
      [
        'nash',
        'gmr',
        'smr',
        'seq',
        'sseq',
        'sim',
        'sim-gmcr',
        'berge',
        'policy',
        'nm',
        'l1',
        'l3',
        'maximin1',
        'maximin2',
        'maximin4',
        'cmr2',
        'cmr3',
      ],
      { minLength: 1, maxLength: 5 },
    ),
  },
);

/** Ids of readings of preferences, most often the general one. */
export const askedReading: fc.Arbitrary<string | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'strong',
      'unknown-a',
      'unknown-b',
      'unknown-c',
      'unknown-d',
      'strong-c',
    ),
  },
);
