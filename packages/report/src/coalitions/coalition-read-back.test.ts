import { type CoalitionReading, findConcept, runToEnd } from '@standoff/engine';
import {
  type Analysis,
  type CoalitionArgument,
  createCoalitionVerdicts,
  equilibriumCells,
  explainCoalition,
  sayCoalitionVerdicts,
} from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DRAWN, graphArbitrary, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import {
  coalitionImprovements,
  conceptsIn,
  isCoalitionStable,
  type Literal,
  literalOf,
  numberOf,
  reachableBy,
} from '../../../../test/conflicts/drawn-verdicts.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { type WordedStep, wordSteps } from '../explain/words-of-steps.ts';
import { sayCoalitionVerdict } from './render-coalition-explanation.ts';

/** Reads every sentence on coalitions back into what it claims, and holds that against the definitions. */
interface ToldCoalition {
  readonly literal: Literal;
  readonly members: readonly number[];
  readonly reading: CoalitionReading;
  readonly state: number;
  readonly credible: boolean;
  step: WordedStep;
  party: readonly number[];
  improvement: number;
  at: number;
}

const led = ({ step }: ToldCoalition) => Number(step.states[0]!);
const namedIn = (text: string) => DRAWN.flatMap((name, dm) => (text.includes(name) ? [dm] : []));

/** Whether an end is a gain for those who act: for all, or for some and a loss for none. */
function isGain({ literal: { game }, reading, party, state }: ToldCoalition, end: number): boolean {
  const better = party.filter((dm) => game.prefers(dm, end, state));
  if (reading !== 'pareto') return better.length === party.length;
  return better.length > 0 && !party.some((dm) => game.prefers(dm, state, end));
}

function outside({ literal: { game }, members }: ToldCoalition): number[] {
  return game.decisionMakers.filter((dm) => !members.includes(dm));
}

function repliesTo(told: ToldCoalition): number[] {
  const { game } = told.literal;
  const step = told.credible ? game.improvements : game.moves;
  return [...reachableBy(outside(told), told.improvement, step)];
}

function furtherGains(told: ToldCoalition, from: number): number[] {
  const { game } = told.literal;
  return [...reachableBy(told.party, from, game.moves)].filter((end) => isGain(told, end));
}

function partiesOf({ reading, members }: Pick<ToldCoalition, 'reading' | 'members'>): number[][] {
  if (reading !== 'movers') return [[...members]];
  return Array.from({ length: 2 ** members.length - 1 }, (_, k) =>
    members.filter((_, at) => Math.floor((k + 1) / 2 ** at) % 2 === 1),
  );
}

const readers: readonly (readonly [RegExp, (found: string[], told: ToldCoalition) => void])[] = [
  [
    /^They have no joint move that is an improvement for them\.$/,
    (_, { literal, reading, state, members }) => {
      for (const party of partiesOf({ reading, members })) {
        expect(coalitionImprovements(literal.game, party, reading, state)).toEqual([]);
      }
    },
  ],
  [
    /^(.*) could go together to “.*”\.$/,
    ([, who], told) => {
      told.party = who === 'They' ? told.members : namedIn(who!);
      told.improvement = led(told);
      told.at = led(told);
      const { literal, party, reading, state } = told;
      expect(coalitionImprovements(literal.game, party, reading, state)).toContain(led(told));
    },
  ],
  [
    /^(\w+) (likes that better|likes that worse|does not mind|cannot compare that with staying)(?:: .*)?\.$/,
    ([, who, how], { literal, at, state, step }) => {
      const dm = DRAWN.indexOf(who as 'Ann');
      if (at === state || step.mover === undefined) return;
      const is = literal.better(dm, at, state)
        ? 'likes that better'
        : literal.better(dm, state, at)
          ? 'likes that worse'
          : literal.isOpen(dm, at, state)
            ? 'cannot compare that with staying'
            : 'does not mind';
      expect(how).toBe(is);
    },
  ],
  [
    /^(?:But|Then) (\w+) could (?:answer|go on) with “.*”.*\.$/,
    ([, who], told) => {
      const mover = DRAWN.indexOf(who as 'Ann');
      expect(outside(told)).toContain(mover);
      const { game } = told.literal;
      const step = told.credible ? game.improvements : game.moves;
      expect(step(mover, told.at)).toContain(led(told));
      told.at = led(told);
    },
  ],
  [
    /^For (\w+) that is (worse|no better) than staying(?:: .*)?\.$/,
    ([, who, how], told) => {
      const dm = DRAWN.indexOf(who as 'Ann');
      expect(told.party).toContain(dm);
      expect(isGain(told, told.at)).toBe(false);
      const { literal, at, state } = told;
      if (how === 'worse') expect(literal.better(dm, state, at)).toBe(true);
      else expect(literal.better(dm, at, state)).toBe(false);
    },
  ],
  [
    /^No further joint move from there would be a gain for them\.$/,
    (_, told) => expect(furtherGains(told, told.at)).toEqual([]),
  ],
  [/^They look no further than their own move\.$/, () => undefined],
  [
    /^(?:Those outside have no move then|Nobody outside has a credible answer to that)\.$/,
    (_, told) => expect(repliesTo(told)).toEqual([]),
  ],
  [
    /^After each of the (\w+) (credible )?answers? of those outside they would still gain\.$/,
    ([, number, credible], told) => {
      expect(credible !== undefined).toBe(told.credible);
      expect(repliesTo(told)).toHaveLength(numberOf(number!));
      expect(repliesTo(told).every((end) => isGain(told, end))).toBe(true);
    },
  ],
  [
    /^If \w+ brought it (?:to “.*?”|back), they could go on together to “.*”, and gain after all\.$/,
    (_, told) => {
      const [end, then] = told.step.states.map(Number);
      expect(repliesTo(told)).toContain(end);
      expect(isGain(told, end!)).toBe(false);
      expect(furtherGains(told, end!)).toContain(then);
    },
  ],
];
const met = new Set<RegExp>();

function readSteps(steps: readonly WordedStep[], told: ToldCoalition): void {
  for (const step of steps) {
    const reader = readers.find(([template]) => template.test(step.text));
    if (reader === undefined) throw new Error(`no reader knows: ${step.text}`);
    met.add(reader[0]);
    told.step = step;
    reader[1](reader[0].exec(step.text)!, told);
    readSteps(step.steps, told);
  }
}

function stays(
  literal: Literal,
  told: Pick<ToldCoalition, 'members' | 'reading'>,
  id: string,
  state: number,
) {
  const { computation } = findConcept(id)!;
  if (computation.kind !== 'sanction') throw new Error(id);
  return isCoalitionStable(literal.game, told.members, told.reading, computation, state);
}

function checkArgument(
  { certificate }: CoalitionArgument,
  steps: readonly WordedStep[],
  about: Omit<ToldCoalition, 'credible' | 'step' | 'party' | 'improvement' | 'at'>,
): void {
  const { state } = about;
  const { credible } = findConcept(certificate.concept)!.foresight;
  for (const step of steps) {
    readSteps([step], {
      ...about,
      credible,
      step,
      party: about.members,
      improvement: state,
      at: state,
    });
  }
}

function checkCoalition(
  analysis: Analysis,
  members: readonly number[],
  reading: CoalitionReading,
): void {
  const { casebook, situation, concepts } = analysis;
  const { space } = casebook;
  const literal = literalOf(analysis);
  const symbols = concepts.map(({ symbol }) => symbol);
  for (let k = 0; k < space.stateCount; k++) {
    const state = space.codeOf(space.cellAt(k));
    const query = { state, coalition: { members, reading }, concepts };
    const explanation = runToEnd(explainCoalition(casebook, situation, query));
    for (const argument of explanation.arguments) {
      const { says, when } = sayCoalitionVerdict(explanation, argument);
      for (const symbol of conceptsIn(when, symbols)) {
        const { id } = concepts.find((concept) => concept.symbol === symbol)!;
        const is = stays(literal, { members, reading }, id, Number(state));
        expect(is, says + when).toBe(!says.includes('would leave'));
      }
      const steps = wordSteps(casebook, argument.steps, { who: members, state });
      checkArgument(argument, steps, { literal, members, reading, state: Number(state) });
    }
  }
}

it.each([
  ['states and moves', graphArbitrary(), 15],
  ['options', optionsArbitrary(false), 8],
] as const)(
  'every sentence on why a coalition leaves claims what is so: %s',
  (_, conflicts, numRuns) => {
    const coalition = fc.constantFrom([0, 1], [1, 2], [0, 1, 2], [2]);
    const reading = fc.constantFrom<CoalitionReading>('all', 'pareto', 'movers');
    fc.assert(
      fc.property(conflicts, coalition, reading, (text, members, by) =>
        checkCoalition(analyzeText(text), members, by),
      ),
      { numRuns },
    );
  },
);

it('each template on coalitions came up', () => {
  expect(readers.filter(([template]) => !met.has(template))).toEqual([]);
});

/** `2 of 3 under Nash`: the numbers by symbol. */
const shares = (text: string) =>
  new Map(
    [...text.matchAll(/(\d+) of (\d+) under (\w+)/g)].map(([, left, all, by]) => [
      by!,
      [Number(left), Number(all)],
    ]),
  );

it('what coalitions do to the equilibria is counted by the definitions', () => {
  const coalitions = [
    [0, 1],
    [1, 2],
    [0, 1, 2],
  ];
  fc.assert(
    fc.property(
      graphArbitrary(),
      fc.constantFrom<CoalitionReading>('all', 'pareto', 'movers'),
      (text, reading) => {
        const analysis = analyzeText(text);
        const literal = literalOf(analysis);
        const verdicts = createCoalitionVerdicts(analysis, { coalitions, reading });
        runToEnd(verdicts.lookAt(equilibriumCells(analysis)));
        const said = sayCoalitionVerdicts(analysis, verdicts);
        for (const { id, symbol } of analysis.concepts) {
          const held = literal.game.states.filter((state) => literal.holds(id, state));
          const leaves = (members: readonly number[]) => (state: number) =>
            !stays(literal, { members, reading }, id, state);
          for (const [k, members] of coalitions.entries()) {
            const [left, all] = shares(said[k]!).get(symbol) ?? [0, held.length];
            expect([left, all], said[k]).toEqual([
              held.filter(leaves(members)).length,
              held.length,
            ]);
          }
          const surviving = held.filter(
            (state) => !coalitions.some((members) => leaves(members)(state)),
          );
          const [left, all] = shares(said[3]!).get(symbol) ?? [0, held.length];
          expect([left, all], said[3]).toEqual([surviving.length, held.length]);
        }
        if (said[3]!.startsWith('No equilibrium under')) expect(shares(said[3]!).size).toBe(0);
      },
    ),
    { numRuns: 15 },
  );
});
