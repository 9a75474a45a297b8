import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { history, parse } from '../src/index.ts';
import type { Hypergame } from './hypergames/description.ts';
import {
  type Changes,
  type LiteralHistory,
  type LiteralMoment,
  likesWithWish,
  literalHistory,
} from './hypergames/literal-history.ts';
import {
  gameIn,
  type HiddenReading,
  type JudgingConcept,
  pictureOf,
  type State,
  statesOf,
  truePicture,
} from './hypergames/literal-hypergame.ts';
import { randomHypergame } from './hypergames/random-hypergame.ts';
import { type Event, modelWithTimeline, randomTimeline } from './hypergames/timeline.ts';
import { deters, moverOf, numberOf, stateId } from './hypergames/told-moves.ts';

/** So many hypergames in a default run, under all concepts together. */
const RUNS = draws(260, 'STANDOFF_HISTORIES');

const concepts: readonly JudgingConcept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'];

const question = randomHypergame({ states: 16, places: 4, decisionMakers: 3 }).chain((game) =>
  fc.record({
    game: fc.constant(game),
    timeline: randomTimeline(game),
    hidden: fc.constantFrom<HiddenReading>('frozen', 'closed'),
  }),
);

interface AskedHistory {
  readonly game: Hypergame;
  readonly timeline: readonly Event[];
  readonly hidden: HiddenReading;
}

type Answer = Exclude<ReturnType<typeof history>, { status: string }>;
type ToldEvent = Answer['events'][number];
type ToldChanges = NonNullable<ToldEvent['steps'][number]['explainedBy']>;

/** The orders that result from the changes of mind that are told. */
function ordersAfter(game: Hypergame, of: number, { changes }: ToldChanges): string[] {
  const preference = game.preferences[of]!;
  const all = preference.kind === 'order' ? [...preference.places.keys()] : [];
  return changes
    .map(({ kind, place, to }) => {
      const at = Number(place) - 1;
      const rest = all.toSpliced(at, 1);
      return (kind === 'drop' ? rest : rest.toSpliced(Number(to) - 1, 0, all[at]!)).join();
    })
    .sort();
}

function changesTold(game: Hypergame, told: ToldChanges): Changes {
  const of = moverOf(game, told.of);
  const orders = told.kind === 'reordering' ? ordersAfter(game, of, told) : [];
  if (told.kind === 'reordering') expect(told.count).toBe(orders.length);
  return { of, goal: told.goal, kind: told.kind, orders };
}

function momentTold(game: Hypergame, told: ToldEvent): LiteralMoment {
  const levels = (values: Record<string, string>) =>
    Object.values(values).map((level) => Number(level.slice(1)));
  return {
    kind: told.kind,
    byAnother: told.byAnother,
    before: levels(told.before.levels),
    after: levels(told.after.levels),
    open: new Map(
      told.open.map(({ mover, to }) => [moverOf(game, mover), to.map(numberOf).sort(ascending)]),
    ),
    steps: told.steps.map((step) => ({
      mover: moverOf(game, step.mover),
      verdict: step.verdict,
      overlooked: step.overlooked !== undefined,
      change: step.explainedBy && changesTold(game, step.explainedBy),
      members: step.membersWhoTurn?.map((set) => set.map((one) => changesTold(game, one))),
    })),
  };
}

const ascending = (a: number, b: number) => a - b;

function told(game: Hypergame, { start, events, conditions }: Answer): LiteralHistory {
  return {
    start: start.map(({ level }) => Number(level.slice(1))),
    moments: events.map((event) => momentTold(game, event)),
    conditions: conditions.map(({ decisionMaker, pairs, circle, canBeMet }) => ({
      of: moverOf(game, decisionMaker),
      pairs: pairs.map(({ event, better, worse, met }) => {
        return { event, better: numberOf(better), worse: numberOf(worse), met };
      }),
      isCircular: circle.length > 0,
      canBeMet,
    })),
  };
}

/** Signals that had been received before an event. */
function receivedBefore(timeline: readonly Event[], at: number): number[] {
  return [...new Set(timeline.slice(0, at).flatMap(({ signals }) => signals))].sort(ascending);
}

/** What is told to deter does, in the game of who is deterred; and a further wish makes of a step an improvement. */
function checkReasons(
  { game, timeline, hidden }: AskedHistory,
  concept: JudgingConcept,
  answer: Answer,
): void {
  const states = statesOf(game);
  const truth = gameIn(game, truePicture(game), hidden);
  for (const [at, { before, after, steps }] of answer.events.entries()) {
    const received = receivedBefore(timeline, at);
    for (const step of steps) {
      const mover = moverOf(game, step.mover);
      const move = () => ({ mover, from: numberOf(before.state!), to: numberOf(after.state!) });
      for (const [sanction, of] of [
        [step.deterredBy, () => gameIn(game, pictureOf(game, mover, received), hidden)],
        [step.overlooked, () => truth],
      ] as const) {
        if (sanction === undefined || sanction.kind !== 'sequence') continue;
        expect(deters(game, of(), concept, move(), sanction.steps)).toBe(true);
      }
      const changes = [step.explainedBy, ...(step.membersWhoTurn ?? []).flat()];
      for (const one of changes) {
        if (one?.kind === 'wish') checkWish(game, received, one, states, move());
      }
    }
  }
}

/** The wish does, and would not one place further down. */
function checkWish(
  game: Hypergame,
  received: readonly number[],
  { of: id, changes }: ToldChanges,
  states: readonly State[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const of = moverOf(game, id);
  const place = Number(changes[0]!['place']);
  const own = game.preferences[of]!;
  const lengths = own.kind === 'order' ? own.places.length : 0;
  const does = (at: number) =>
    likesWithWish(game, received, of, at, [states[from]!, states[to]!])(to, from);
  expect(does(place)).toBe(true);
  if (place <= lengths) expect(does(place + 1)).toBe(false);
}

test.each(concepts)('every step of a history is what the definitions say, under %s', (concept) => {
  fc.assert(
    fc.property(question, (asked) => {
      const { game, timeline, hidden } = asked;
      const answer = history(modelWithTimeline(game, timeline), { concept, hidden });
      expect(told(game, answer)).toEqual(literalHistory(game, timeline, concept, hidden));
      checkReasons(asked, concept, answer);
      const last = answer.events.at(-1)!.after.levels;
      const differing = game.statusQuo.filter(
        (level, k) => Object.values(last)[k] !== `l${level}`,
      ).length;
      expect(answer.ends.differing).toHaveLength(differing);
      for (const { after } of answer.events) {
        const at = statesOf(game).findIndex((state) =>
          state.every((level, k) => Object.values(after.levels)[k] === `l${level}`),
        );
        expect(after.state).toBe(at < 0 ? null : stateId(at));
      }
      expect(Object.values(answer.judgedBy)).toEqual(
        [...game.preferences, ...(game.body ? [0] : [])].map(() => concept),
      );
      expect(answer.conditions.every(({ says }) => says.length > 0)).toBe(true);
    }),
    { numRuns: Math.ceil(RUNS / concepts.length) },
  );
});

const border = (timeline: string, more = '') => `
standoff: 1
title: A patrol at the border
decision-makers:
  south:
    options: { patrol: yes/no, talks: yes/no }
    prefers: [ not clash, patrol, talks ]
  north:
    options: { fire: [none, shots, war] }
    prefers: [{ want: fire >= shots, if: south.patrol }, fire = none]
facts: { clash: south.patrol and north.fire >= shots }
infeasible: [{ when: south.patrol and south.talks, says: North does not talk beside a patrol }]
status-quo: { south.patrol: no, south.talks: yes, north.fire: none }
timeline:
${timeline}
${more}`;

function historyOf(text: string): Answer {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return history(model) as Answer;
}

test('an option stood where it could come from before its first event', () => {
  const timeline = '  - { on: 2001, what: Shots, sets: { north.fire: shots } }';
  const free = historyOf(border(timeline));
  expect(free.start.map(({ level, because }) => `${level} ${because}`)).toEqual([
    'no status-quo',
    'yes status-quo',
    'none changed-later',
  ]);
  expect(free.ends).toMatchObject({ isStatusQuo: false, differing: ['north.fire'] });
  expect(free.held[1]).toMatch(/does not end in the status quo: it leaves “.*shots”/);
  const [first] = historyOf(
    border('  - { on: 2001, what: Peace, sets: { north.fire: none } }'),
  ).events;
  expect(first).toMatchObject({ kind: 'step', before: { levels: { 'north.fire': 'shots' } } });
  const oneWay = border('  - { on: 2001, what: Peace, sets: { north.fire: none } }').replace(
    'fire: [none, shots, war]',
    'fire: { levels: [none, shots, war], moves: one-way }',
  );
  expect(historyOf(oneWay).start.at(-1)!.because).toBe('stood-already');
});

test('events that are not in order are replayed by their dates', () => {
  const events = [
    '  - { on: 2001-03, what: Shots, sets: { north.fire: shots } }',
    '  - { on: 2001-01, what: The start, sets: { south.patrol: no, north.fire: none } }',
    '  - { on: 2001-03-02, what: Peace, sets: { north.fire: none } }',
  ];
  expect(historyOf(border(events.join('\n'))).events.map(({ what }) => what)).toEqual([
    'The start',
    'Shots',
    'Peace',
  ]);
});

test('a situation that is no state is told with the rule that it breaks, and the replay goes on', () => {
  const events = [
    '  - { on: 2001, what: A patrol, by: south, sets: { south.patrol: yes } }',
    '  - { on: 2002, what: No talks, by: north, sets: { south.talks: no } }',
    '  - { on: 2003, what: Shots, by: north, sets: { north.fire: shots } }',
  ];
  const [patrol, talks, shots] = historyOf(border(events.join('\n'))).events;
  expect(patrol).toMatchObject({
    after: { state: null, breaks: ['North does not talk beside a patrol'] },
    steps: [{ mover: 'south', verdict: 'not-feasible', expected: false }],
  });
  expect(patrol!.steps[0]!.says).toMatch(/“North does not talk beside a patrol”.*let an event/);
  expect(talks).toMatchObject({ byAnother: true, steps: [{ verdict: 'not-feasible' }] });
  expect(shots).toMatchObject({
    byAnother: false,
    steps: [{ mover: 'north', verdict: 'expected' }],
  });
});

test('who keeps to something in a situation that is no state is told to keep to it', () => {
  const events = [
    '  - { on: 2001, what: A patrol, by: south, sets: { south.patrol: yes } }',
    '  - { on: 2002, what: Still there, by: south, sets: { south.patrol: yes } }',
  ];
  const [, still] = historyOf(border(events.join('\n'))).events;
  expect(still!.steps[0]!.says).toMatch(/^South keeps to “patrol”\. The situation before/);
});

test('each is judged by the foresight of the file, where that says something of single moves', () => {
  const timeline = '  - { on: 2001, what: Shots, sets: { north.fire: shots } }';
  const { judgedBy, held } = historyOf(border(timeline, 'foresight: { south: nash, north: l3 }'));
  expect(judgedBy).toEqual({ south: 'nash', north: 'seq' });
  // Who is left out looks as little ahead as there is, as in an analysis.
  expect(historyOf(border(timeline, 'foresight: { north: smr }')).judgedBy['south']).toBe('nash');
  expect(held.join(' ')).toMatch(
    /North looks ahead as in L3, which does not say .*; SEQ stands in/,
  );
});

test('what cannot be replayed is refused', () => {
  const refusalOf = (text: string) => () => historyOf(text);
  const timeless = border('').replace('timeline:\n', '');
  expect(refusalOf(timeless)).toThrow(/no timeline/);
  expect(refusalOf(border('  - { on: 2001, what: Nothing }'))).toThrow(
    /no event .* sets an option/,
  );
});

test('who keeps to how things stand decides to; events that set nothing are not counted among these', () => {
  const events = [
    '  - { on: 2001-01, what: The start, sets: { south.patrol: no, north.fire: none } }',
    '  - { on: 2001-02, what: A speech }',
    '  - { on: 2001-03, what: Another speech }',
    '  - { on: 2001-04, what: Silence, by: north, sets: { north.fire: none } }',
  ];
  expect(historyOf(border(events.join('\n'))).found).toMatch(
    /^No event changes anything\. One decision to change nothing, as the model expects\.$/,
  );
});

test('it is said what an event is to the model, and why nothing of it is judged', () => {
  const events = [
    '  - { on: 2001-01, what: The start, sets: { south.patrol: no, north.fire: none } }',
    '  - { on: 2001-02, what: A speech }',
    '  - { on: 2001-03, what: Shots, sets: { north.fire: shots } }',
  ];
  const { events: told, found } = historyOf(border(events.join('\n')));
  expect(told.map(({ word, notes }) => [word, ...notes])).toEqual([
    ['the start', 'It says how things stood at the start, so nothing is judged.'],
    ['', 'The file says of no option that this set it, so nothing is judged.'],
    [told[2]!.steps[0]!.word],
  ]);
  expect(found).toBe('One event changes something, not as the model expects.');
  expect(told[2]!.steps[0]!.explained).toMatchObject([{ changes: [{ claims: [] }] }]);
});
