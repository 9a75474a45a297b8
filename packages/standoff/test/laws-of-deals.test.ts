import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import {
  analyze,
  deal,
  edits,
  inverse,
  judgements,
  type Model,
  parse,
  verifyEdits,
} from '../src/index.ts';
import { bargains } from './inverses/bargains.ts';
import { dilemma } from './small-conflicts.ts';
import { type Doubtful, doubtfulText, playerId } from './sweeps/random-doubts.ts';

/** So many conflicts in a default run. */
const RUNS = draws(25, 'STANDOFF_DEALS');

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;

const some = bargains(3);

type Answer = Exclude<ReturnType<typeof deal>, { status: string } | { groups: unknown }>;

/** What some could agree on; undefined where the status quo is not feasible. */
function agreed(model: Model, options: Parameters<typeof deal>[1]): Answer | undefined {
  try {
    const answer = deal(model, options);
    if ('groups' in answer) throw new Error('these are no deals');
    return answer;
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('status quo')) return undefined;
    throw error;
  }
}

function modelOf(described: Doubtful): Model {
  const { model, diagnostics } = parse(doubtfulText(described));
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return model;
}

/** The levels of a state, and where there are further options, that nobody has chosen these. */
function valuesOf(model: Model, values: Readonly<Record<string, string>>) {
  const analysis = analyze(model, { states: 'all' });
  if (!Array.isArray(analysis.states)) throw new Error('no states');
  const states: readonly { id: string; values: Record<string, string> }[] = analysis.states;
  const state = states.find((one) =>
    Object.entries(one.values).every(([option, level]) => (values[option] ?? 'no') === level),
  );
  return { id: state!.id, equilibria: analysis.equilibria };
}

test('additions that are made in the text let the deal hold by what analyze and deal say', () => {
  let made = 0;
  fc.assert(
    fc.property(some, fc.constantFrom(...concepts), fc.boolean(), (described, concept, willing) => {
      const model = modelOf(described);
      const parties = ['a', 'b'];
      const bodies = described.body ? ['court'] : [];
      const asked = { parties, bodies, concepts: [concept], additions: 1, willing };
      const answer = agreed(model, asked);
      fc.pre(answer !== undefined);
      const found = answer!.additions!.filter(({ sets }) => sets.length > 0);
      const namesNone = answer!.targets.length + answer!.additions!.length === 0;
      expect(verifyEdits(model, answer)).toEqual(
        namesNone
          ? expect.objectContaining({ valid: false, code: 'no-deal-to-check' })
          : { valid: true, unchecked: expect.any(Array) },
      );
      for (const { state, sets } of found) {
        const { values } = answer!.targets.find((target) => target.state === state)!;
        for (const set of sets.slice(0, 3)) {
          const list = set.map(({ says: _, id: __, ...edit }) => edit);
          const changed = judgements.apply(model, list);
          if (changed.status === 'refused') throw new Error(JSON.stringify(changed.problems));
          const { id, equilibria } = valuesOf(changed.model, values!);
          expect(equilibria[concept]).toContain(id);
          const again = agreed(changed.model, { ...asked, target: id });
          // What is locked from then on may be in the way where it is locked from the beginning.
          const isReached = !again!.refused!.some((one) => !one.reached);
          if (isReached)
            expect(again!.targets.map(({ holdsUnder }) => holdsUnder)).toEqual([[concept]]);
          expect(again!.additions).toEqual([]);
          made += 1;
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(made).toBeGreaterThan(RUNS / 5);
});

test('a claim of what is not enough is found out', () => {
  const answer = deal(dilemma, { parties: ['ann', 'bob'], concept: 'nash', additions: 2 });
  if ('groups' in answer) throw new Error('these are no deals');
  const [additions] = answer.additions!;
  expect([additions!.size, additions!.provedAbove, additions!.count]).toEqual([2, 1, 4]);
  expect(additions!.locks).toEqual([['ann.arm', 'bob.arm']]);
  expect(verifyEdits(dilemma, answer)).toEqual({ valid: true, unchecked: expect.any(Array) });
  const claimed = (changed: object) => ({ ...answer, additions: [{ ...additions!, ...changed }] });
  expect(
    verifyEdits(
      dilemma,
      claimed({ size: 1, provedAbove: 0, count: 1, sets: [additions!.sets[0]!.slice(1)] }),
    ),
  ).toMatchObject({
    ...{ valid: false, problem: 'additions[0].sets[0]: ann would leave' },
  });
  expect(verifyEdits(dilemma, claimed({ locks: [['bob.arm']] }))).toMatchObject({
    ...{ valid: false, problem: 'additions[0].locks[0]: ann would leave' },
  });
  expect(
    verifyEdits(
      dilemma,
      claimed({ state: 's4', size: 0, provedAbove: -1, count: 1, sets: [[]], locks: [] }),
    ),
  ).toMatchObject({
    ...{ valid: false, problem: 'additions[0].sets[0]: ann does not prefer it to the status quo' },
  });
  for (const faulty of [
    undefined,
    3,
    {},
    { format: 'standoff.deals/1' },
    claimed({ state: 's9' }),
  ]) {
    expect(verifyEdits(dilemma, faulty)).toMatchObject({ valid: false });
  }
  const turned = inverse(dilemma, { state: 's1', concept: 'nash' });
  expect(verifyEdits(dilemma, turned)).toEqual({ valid: true, unchecked: expect.any(Array) });
  const holding = { size: 0, provedAbove: -1, count: 1, sets: [{ edits: [], states: ['s1'] }] };
  expect(verifyEdits(dilemma, { ...turned, ...holding })).toMatchObject({
    ...{ valid: false, problem: 'sets[0]: ann would leave' },
  });
});

test('a further party adds no deal in which its own options stay, but where a way leads through them', () => {
  let kept = 0;
  fc.assert(
    fc.property(some, fc.nat(2), (described, last) => {
      const { players } = described;
      fc.pre(last < players.length);
      const model = modelOf(described);
      const others = players.map((_, k) => playerId(k)).filter((_, k) => k !== last);
      const added = playerId(last);
      const fewer = agreed(model, { parties: others, target: 'true', concepts: ['nash'] });
      const more = agreed(model, { parties: [...others, added], concepts: ['nash'] });
      fc.pre(fewer !== undefined && more !== undefined);
      const isOwn = ([option]: readonly [string, string]) => option.startsWith(`${added}.`);
      const stays = (values: Readonly<Record<string, string>>) =>
        Object.entries(values)
          .filter(isOwn)
          .every(([option, level]) => statusQuoOf(described)[option] === level);
      for (const { state, steps } of more!.targets.filter((one) => stays(one.values))) {
        const isKnown = fewer!.targets.some((one) => one.state === state);
        const isFar = fewer!.refused!.some((one) => one.state === state && !one.reached);
        expect(isKnown || isFar).toBe(true);
        // The exception that is allowed: the added party goes there and back, since no way leads round that.
        if (isFar) expect(steps.filter(({ by }) => by === added).length).toBeGreaterThan(1);
        kept += Number(isKnown);
      }
    }),
    // Of fewer none may have such a deal.
    { numRuns: Math.max(RUNS, 25) },
  );
  expect(kept).toBeGreaterThan(0);
});

function statusQuoOf(described: Doubtful): Record<string, string> {
  const file = JSON.parse(doubtfulText(described)) as { 'status-quo': Record<string, string> };
  return file['status-quo'];
}

test('other names change no deal and no addition', () => {
  let found = 0;
  fc.assert(
    fc.property(some, fc.constantFrom(...concepts), (described, concept) => {
      const text = doubtfulText(described);
      const renamed = edits.renameId(text, {
        ...{ thing: { kind: 'decision-maker', id: 'a' }, to: 'zeus' },
      });
      if (renamed.status === 'refused') throw new Error(renamed.reason.message);
      const model = parse(text).model!;
      const other = parse(renamed.text).model!;
      const asked = { concepts: [concept], additions: 1 };
      const answer = agreed(model, { ...asked, parties: ['a', 'b'] });
      fc.pre(answer !== undefined);
      const again = agreed(other, { ...asked, parties: ['zeus', 'b'] })!;
      const shape = ({ targets, additions }: Answer) => [
        targets.map(({ state, frontier, holdsUnder }) => [state, frontier, holdsUnder]),
        additions!.map(({ state, size, provedAbove, count }) => [state, size, provedAbove, count]),
      ];
      expect(shape(again)).toEqual(shape(answer!));
      found += answer!.additions!.length;
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(0);
});
