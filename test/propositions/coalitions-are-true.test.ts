import { type CoalitionReading, runToEnd } from '@standoff/engine';
import { propositionsIn, referencesOf } from '@standoff/propositions';
import {
  type Analysis,
  createCoalitionVerdicts,
  equilibriumCells,
  explainCoalition,
  studyCoalitions,
  takesAnything,
  tellCoalitionVerdicts,
  tellOtherSplits,
} from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftCoalitionExplanation } from '../../packages/report/src/json/coalition-explanation-json.ts';
import { coalitionsToJson } from '../../packages/report/src/json/coalitions-json.ts';
import { writtenAtOnce } from '../../packages/report/src/json/draft.ts';
import { graphArbitrary, optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const MODEL = { title: 'Drawn', sha256: '' };
const held = new HeldKinds();

const readings = fc.constantFrom<CoalitionReading>('all', 'pareto', 'movers');
const coalitions = fc.constantFrom([0, 1], [1, 2], [0, 1, 2]);

type Document = Parameters<typeof meansIn>[0] & {
  readonly lexicon: Parameters<typeof readLexicon>[0];
};

/** Every proposition of a document, and what its lexicon names. */
function checkDocument(document: Document, world: LiteralWorld, text: string): void {
  const lexicon = readLexicon(document.lexicon);
  for (const { said, means } of meansIn(document)) {
    held.hold(said, means, world, text);
    const { states, movers, concepts } = referencesOf(means);
    for (const id of states) expect(lexicon.state(id)).toBeDefined();
    for (const id of movers) expect(lexicon.party(id)).toBeDefined();
    for (const id of concepts) expect(lexicon.concept(id)).toBeDefined();
  }
}

const cases = [
  ['states and moves', graphArbitrary(3), 25],
  ['options', optionsArbitrary(false), 15],
] as const;

describe('what coalitions could do is so, by its literal definition', () => {
  it.each(cases)('%s', (_, conflicts, runs) => {
    const only = fc.option(coalitions, { nil: undefined });
    fc.assert(
      fc.property(conflicts, readings, only, (text, reading, coalition) => {
        const analysis = analyzeText(text);
        const world = literalWorld(analysis);
        const query = { reading, limit: 100, ...(coalition && { coalition }) };
        const study = runToEnd(studyCoalitions(analysis, query));
        if ('status' in study) throw new Error(study.status);
        checkDocument(coalitionsToJson(study, MODEL), world, text);
        if (coalition !== undefined) return;
        const pairs = study.wedges.filter(({ alliance }) => alliance.length === 2);
        const taken = pairs.filter(takesAnything);
        for (const told of tellOtherSplits(study, taken, pairs.length - taken.length)) {
          held.hold('other splits', propositionsIn(told), world, text);
        }
      }),
      { numRuns: draws(runs) },
    );
  });

  it('of each kind there were some, and falsehoods that were noticed', () => {
    const notes = ['jointRule', 'splitAloneNotAsked'];
    const moves = ['jointMove', 'stakesInShort', 'stake', 'undeterredTogether', 'undeterredWith'];
    const splits = ['splitTakes', 'splitTakesNone', 'otherSplits', 'splitServes', 'splitHolds'];
    held.expectAll(
      [
        'upsetBySome',
        'judgedTogether',
        'survivors',
        'jointReach',
        'otherEnds',
        'replacedCounts',
        'coalitionsAsked',
        'splitPlaces',
        ...moves,
        ...splits,
        ...notes,
      ],
      [...notes, 'splitSame'],
    );
  });
});

function explain(analysis: Analysis, members: readonly number[], reading: CoalitionReading) {
  const { casebook, situation, concepts } = analysis;
  const { space } = casebook;
  return Array.from({ length: space.stateCount }, (_, k) => {
    const state = space.codeOf(space.cellAt(k));
    const query = { state, coalition: { members, reading }, concepts };
    return runToEnd(explainCoalition(casebook, situation, query));
  });
}

describe('why a coalition would leave is so, by its literal definition', () => {
  const one = fc.constantFrom([0, 1], [1, 2], [0, 1, 2], [2]);
  it.each(cases)('%s', (_, conflicts, runs) => {
    fc.assert(
      fc.property(conflicts, one, readings, (text, members, reading) => {
        const analysis = analyzeText(text);
        const world = literalWorld(analysis);
        for (const explanation of explain(analysis, members, reading)) {
          checkDocument(writtenAtOnce(draftCoalitionExplanation(explanation, MODEL)), world, text);
        }
      }),
      { numRuns: draws(runs) },
    );
  });

  it('of each kind there were some', () => {
    held.expectAll(
      ['couldGo', 'spoiled', 'noFurtherGain', 'afterAll', 'goOnTogether', 'noJointImprovement'],
      ['jointRule', 'splitAloneNotAsked', 'splitSame', 'noJointImprovement', 'noFurtherGain'],
    );
  });
});

it('what coalitions do to the equilibria is counted by the definitions', () => {
  const foresight = [
    { decisionMaker: 'ann', concept: 'gmr' },
    { decisionMaker: 'bob', concept: 'seq' },
  ];
  fc.assert(
    fc.property(graphArbitrary(3), readings, fc.boolean(), (text, reading, isGiven) => {
      const analysis = analyzeText(text, isGiven ? { foresight } : {});
      const world = literalWorld(analysis);
      const asked = {
        coalitions: [
          [0, 1],
          [1, 2],
          [0, 1, 2],
        ],
        reading,
      };
      const verdicts = createCoalitionVerdicts(analysis, asked);
      runToEnd(verdicts.lookAt(equilibriumCells(analysis)));
      for (const told of tellCoalitionVerdicts(analysis, verdicts).flat()) {
        held.hold('verdicts', propositionsIn(told), world, text);
      }
    }),
    { numRuns: draws(15) },
  );
  held.expectAll(
    ['leavesTogether', 'survivors', 'conceptApplied'],
    [
      'jointRule',
      'splitAloneNotAsked',
      'splitSame',
      'noJointImprovement',
      'noFurtherGain',
      'conceptApplied',
    ],
  );
});
