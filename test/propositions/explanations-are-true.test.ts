import { runToEnd } from '@standoff/engine';
import {
  isDeniable,
  negate,
  type Proposition,
  propositionsIn,
  type SimpleProposition,
} from '@standoff/propositions';
import { draftExplanation, type ExplanationJson, writtenAtOnce } from '@standoff/report';
import {
  type Analysis,
  byCalm,
  closestMove,
  type Explanation,
  explainState,
  lexiconOf,
  tellCalm,
  tellStanding,
} from '@standoff/study';
import { english, type Lexicon, readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { weighedArbitrary, weighedText } from '../conflicts/weighed.ts';
import { draws } from '../draws.ts';
import { broken } from './breakers.ts';
import { choicesArbitrary } from './drawn-choices.ts';
import { factsArbitrary } from './drawn-facts.ts';
import { rangesArbitrary } from './drawn-ranges.ts';
import { statementsArbitrary } from './drawn-statements.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { isTrue } from './oracles.ts';
import { argumentOracles } from './oracles-of-arguments.ts';

type Options = Parameters<typeof analyzeText>[1];

/** A sentence of a document, and what it claims. */
interface Said {
  readonly text: string;
  readonly means: readonly SimpleProposition[];
}

/** Every sentence of a document that has words, with what it means. */
function* sentencesIn(part: unknown): Generator<Said> {
  if (typeof part !== 'object' || part === null) return;
  if ('text' in part && 'means' in part) yield part as Said;
  for (const inner of Object.values(part)) yield* sentencesIn(inner);
}

const met = new Map<string, number>();
const noticed = new Map<string, number>();
const count = (of: Map<string, number>, kind: string) => of.set(kind, (of.get(kind) ?? 0) + 1);

/** The explanation of a state, in which verdicts are looked for, or known from the analysis. */
function explanationOf(
  { casebook, situation, concepts, stability }: Analysis,
  cell: number,
  isKnown = false,
): Explanation {
  const query = {
    state: casebook.space.codeOf(cell),
    decisionMakers: [...casebook.movers.keys()],
    concepts,
    ...(isKnown && { known: stability }),
  };
  return runToEnd(explainState(casebook, situation, query));
}

function documentOf(explanation: Explanation): ExplanationJson {
  return writtenAtOnce(draftExplanation(explanation, {} as ExplanationJson['model']));
}

/** What a text that is not full says otherwise. */
function* saidInShort(explanation: Explanation): Generator<Said> {
  const { calm } = byCalm(explanation);
  const standing = tellStanding(explanation)!;
  const stay = calm.length === 0 ? [] : [tellCalm(explanation, calm)];
  const closest = calm.flatMap(([only]) => closestMove(explanation.casebook, only!)?.told ?? []);
  for (const told of [standing, ...stay, ...closest]) {
    if (typeof told === 'string') continue;
    yield { text: told.says.kind, means: propositionsIn(told) as SimpleProposition[] };
  }
}

/** Every proposition is so, what is made false of it is noticed, and its lexicon names all that it speaks of. */
function check({ text, means }: Said, world: LiteralWorld, lexicon: Lexicon, file: string): void {
  expect(means.length, text).toBeGreaterThan(0);
  for (const one of means) {
    count(met, one.kind);
    const said = () => `${text}\n${JSON.stringify(one)}\n${file}`;
    if (!isTrue(one, world)) expect.fail(said());
    english.say(lexicon, one, 'is', 'exact');
    const falsehood: Proposition | undefined = isDeniable(one) ? negate(one) : broken(one);
    if (falsehood === undefined) continue;
    count(noticed, one.kind);
    if (isTrue(falsehood, world)) {
      expect.fail(`not: ${JSON.stringify(falsehood)}\n${said()}`);
    }
  }
}

/** Of some states of a conflict all sentences; every verdict that was asked for is told once. */
function checkExplanations(file: string, options: Options = {}): void {
  const analysis = analyzeText(file, options);
  const world = literalWorld(analysis);
  const { space } = analysis.casebook;
  const start = space.cellAt(0);
  const [looked, known] = [false, true].map((is) => explanationOf(analysis, start, is));
  expect(documentOf(known!)).toEqual(documentOf(looked!));
  const step = Math.max(1, Math.floor(space.stateCount / 6));
  for (let k = 0; k < space.stateCount; k += step) {
    const explanation = explanationOf(analysis, space.cellAt(k));
    const document = documentOf(explanation);
    const lexicon = readLexicon(document.lexicon);
    for (const said of sentencesIn(document)) check(said, world, lexicon, file);
    const all = lexiconOf(analysis.casebook);
    for (const said of saidInShort(explanation)) check(said, world, all, file);
    for (const { id } of analysis.casebook.movers) {
      const own = document.arguments.filter(({ decisionMaker }) => decisionMaker === id);
      const told = own.flatMap(({ concepts }) => [...concepts]).sort();
      expect(told, file).toEqual(analysis.concepts.map((concept) => concept.id).sort());
    }
  }
}

const READINGS = [
  'strong',
  'unknown-a',
  'unknown-b',
  'unknown-c',
  'unknown-d',
  'strong-a',
  'strong-c',
  'strong-d',
] as const;

describe('every proposition of an explanation is so, by its literal definition', () => {
  const cases: [string, fc.Arbitrary<string>, Options, number][] = [
    ['weighed states', weighedArbitrary.map(weighedText), {}, 6],
    ['states and moves', graphArbitrary(), {}, 25],
    ['options and a body', optionsArbitrary(), {}, 12],
    ['several options of one', pairedArbitrary, {}, 8],
    ['ordered statements', statementsArbitrary, {}, 10],
    ['facts', factsArbitrary, {}, 15],
    ['amounts', rangesArbitrary, {}, 6],
    [
      'further concepts',
      optionsArbitrary(false),
      { concepts: ['sim', 'sim-gmcr', 'berge', 'maximin4', 'cmr4'] },
      15,
    ],
    [
      'two who exchange moves',
      graphArbitrary(2),
      { concepts: ['policy', 'maximin4', 'cmr3', 'cmr4', 'berge'] },
      30,
    ],
    ['two who foresee play', graphArbitrary(2, true), { concepts: ['l2', 'l3', 'nm'] }, 20],
    ['many moves', choicesArbitrary, { concepts: ['nash', 'seq', 'l2'] }, 8],
  ];
  it.each(cases)('%s', (_, arbitrary, options, runs) => {
    fc.assert(
      fc.property(arbitrary, (file) => checkExplanations(file, options)),
      { numRuns: draws(runs) },
    );
  });

  it.each(READINGS)('in the reading %s', (reading) => {
    fc.assert(
      fc.property(fc.oneof(graphArbitrary(), factsArbitrary), (file) =>
        checkExplanations(file, { reading } as Options),
      ),
      { numRuns: draws(10) },
    );
  });

  it('of each kind there were some, and falsehoods that were noticed', () => {
    const kinds = [...Object.keys(argumentOracles), 'canMove', 'tempted', 'alsoTempted', 'settled'];
    for (const kind of kinds) expect(noticed.get(kind), kind).toBeGreaterThan(0);
  });
});
