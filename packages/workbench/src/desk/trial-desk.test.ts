import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { parseConflict } from '@standoff/language';
import { analyzeConflict, type Casebook } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { changePreference } from './change-preference.ts';
import { createDesk, type Desk } from './desk.ts';
import { judgePreference } from './judge-preference.ts';
import { readCase } from './read-case.ts';
import { readPreferences } from './read-preferences.ts';
import type { PreferenceChange, TrialStand } from './shown-preferences.ts';

const catalog = (id: string) =>
  readFileSync(new URL(`../../../../catalog/${id}/${id}.standoff.yaml`, import.meta.url), 'utf8');

/** Two countries with each form that an entry can have. */
const mixed = `standoff: 1
title: Two countries
decision-makers:
  upper:
    name: Upperland
    options: { water: [held, shared], dam: yes/no }
    prefers:
      - { never: war, says: "No war" }
      - water = held # short
      - { want: dam, if: lower.army, says: "A dam, against an army" }
      - equally: [lower.army, { not: dam, sure: 0.7 }]
      - or-else: [dam, not dam]
  lower:
    name: Lowerland
    options: { army: yes/no }
    prefers: [upper.water = shared, not army, not upper.dam]
facts:
  war: { name: War, when: upper.dam and lower.army }
status-quo: { upper.water: held, upper.dam: no, lower.army: no }
`;

const texts = [mixed, catalog('korea-2017'), catalog('kinsara-2014-garrison-diversion')];

/** No other worker is started. */
const alone = {
  threads: 1,
  memory: 2 ** 30,
  startWorker(): never {
    throw new Error('one thread starts no worker');
  },
};

async function deskOn(text: string): Promise<Desk> {
  const desk = createDesk(alone);
  const opening = await desk.open({ text, at: undefined }, () => {});
  if (opening.status !== 'analysed') throw new Error(JSON.stringify(opening));
  return desk;
}

function casebookOf(text: string): Casebook {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis.casebook;
}

/** Changes about decision makers of the text, which can be made or not. */
function someChanges(text: string): fc.Arbitrary<PreferenceChange[]> {
  const { decisionMakers, facts } = parseConflict(text).conflict!;
  const formulas = [
    ...decisionMakers.flatMap(({ id, options }) =>
      options.map((option) => `${id}.${option.id} = ${option.levels[0]!.id}`),
    ),
    ...facts.map(({ id }) => id),
    'no such thing',
  ];
  const place = fc.integer({ min: 1, max: 7 });
  const mode = fc.constantFrom('want', 'not', 'never', 'must');
  const statement = fc.record(
    {
      mode,
      formula: fc.constantFrom(...formulas),
      if: fc.constantFrom(...formulas),
      says: fc.constantFrom('Words', 'of: the file'),
    },
    { requiredKeys: ['mode', 'formula'] },
  );
  // What no list of statements can do.
  const judgement = fc.record({
    kind: fc.constant('chance'),
    fact: fc.constantFrom(...facts.map(({ id }) => id), 'none'),
    value: fc.constantFrom(0, 0.4, 1),
  });
  const what = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('move'), from: place, to: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('switch-off'), place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('switch-on'), off: fc.constant(1) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), place }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('mode'), place, mode, quiet: fc.boolean() }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('add'), statement }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('judge'), judgement }) },
  );
  const decisionMaker = fc.constantFrom(...decisionMakers.map(({ id }) => id));
  const change = fc
    .tuple(decisionMaker, what)
    .map(([id, rest]) => ({ decisionMaker: id, ...rest }) as PreferenceChange);
  return fc.array(change, { minLength: 1, maxLength: 5 });
}

const someTrial = fc
  .nat(texts.length - 1)
  .chain((at) => fc.tuple(fc.constant(at), someChanges(texts[at]!)));

/** The conflict of a text, or data about one, without places in the text. */
function withoutSpans<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' ? undefined : part)));
}

/** Where a trial stands after one more change; as before where it is refused. */
async function changed(desk: Desk, stand: TrialStand, change: PreferenceChange) {
  const outcome = await desk.changePreference(stand, change);
  const next =
    outcome.status === 'refused'
      ? stand
      : outcome.status === 'edited'
        ? { text: outcome.text, changes: [] }
        : { ...stand, changes: [...stand.changes, change] };
  return { outcome, next };
}

describe('a trial', () => {
  it('by judgement says and finds what it does when every change is written first', async () => {
    const desks = await Promise.all(texts.map(deskOn));
    const besides = await Promise.all(texts.map(deskOn));
    const casebooks = texts.map(casebookOf);
    await fc.assert(
      fc.asyncProperty(someTrial, async ([at, changes]) => {
        const [desk, beside] = [desks[at]!, besides[at]!];
        let stand: TrialStand = { text: texts[at]!, changes: [] };
        let text = texts[at]!;
        for (const change of changes) {
          const { outcome, next } = await changed(desk, stand, change);
          const edited = changePreference(text, change);
          expect(outcome.status === 'refused', JSON.stringify(outcome)).toBe(
            edited.status === 'refused',
          );
          if (edited.status === 'refused' || outcome.status === 'refused') continue;
          [stand, text] = [next, edited.text];
          const found = await desk.tryOut(stand);
          expect(found).toEqual(await beside.tryOut({ text, changes: [] }));
          const concept = 'nash';
          expect(await desk.trialOutcomes(concept)).toEqual(await beside.trialOutcomes(concept));
          const { conflict } = parseConflict(text);
          expect(outcome.preferences).toEqual(readPreferences(casebooks[at]!, conflict!, text));
        }
        expect(await desk.writeTrial(stand)).toEqual({ status: 'written', text });
      }),
      { numRuns: draws(15, '', 4) },
    );
  });

  it('a judgement gives the conflict that its text says', () => {
    let judgedOnes = 0;
    fc.assert(
      fc.property(someTrial, ([at, changes]) => {
        let [conflict, text] = [parseConflict(texts[at]!).conflict!, texts[at]!];
        for (const change of changes) {
          const judged = judgePreference(conflict, change);
          const edited = judged && changePreference(text, change);
          if (edited?.status !== 'edited' || !judged) continue;
          [conflict, text] = [judged, edited.text];
          expect(withoutSpans(parseConflict(text).conflict)).toEqual(withoutSpans(conflict));
          judgedOnes += 1;
        }
      }),
      { numRuns: draws(40, '', 12) },
    );
    expect(judgedOnes).toBeGreaterThan(draws(40, '', 12) * 0.75);
  });

  const move = (from: number, to: number): PreferenceChange => ({
    ...{ kind: 'move', decisionMaker: 'upper' },
    from,
    to,
  });

  it('adds that more of an amount is wanted', async () => {
    const shares = `standoff: 1
title: Shares
decision-makers:
  ann: { name: Ann, options: { share: 0 to 10 }, prefers: [ more: share ] }
  bob: { name: Bob, options: { walk: yes/no }, prefers: [ not: walk ] }
quantities: { left: { of: 10 - ann.share, name: What is left } }
status-quo: { ann.share: 4, bob.walk: no }
`;
    const desk = await deskOn(shares);
    const { outcome, next } = await changed(
      desk,
      { text: shares, changes: [] },
      { kind: 'add', decisionMaker: 'bob', statement: { mode: 'more', formula: 'left' } },
    );
    expect(outcome.status).toBe('judged');
    expect(await desk.tryOut(next)).toMatchObject({ status: 'compared' });
  });

  it('is judged without its text, and by text where statements are switched off', async () => {
    const desk = await deskOn(mixed);
    const start = { text: mixed, changes: [] };
    const first = await changed(desk, start, move(2, 3));
    expect(first.outcome.status).toBe('judged');
    const off = await changed(desk, first.next, {
      ...{ kind: 'switch-off', decisionMaker: 'upper', place: 3 },
    });
    expect(off.outcome.status).toBe('edited');
    await desk.tryOut(off.next);
    expect((await changed(desk, off.next, move(2, 3))).outcome.status).toBe('edited');
    const other: PreferenceChange = { ...move(1, 2), decisionMaker: 'lower' };
    expect((await changed(desk, off.next, other)).outcome.status).toBe('judged');
  });

  it('that leads back to where it started has the text that it started from', async () => {
    const desk = await deskOn(mixed);
    const { next } = await changed(desk, { text: mixed, changes: [] }, move(2, 3));
    const { outcome } = await changed(desk, next, move(3, 2));
    expect(outcome).toMatchObject({ status: 'edited', text: mixed });
  });

  it('that a variant does not allow is refused when it is written, and says which step', async () => {
    // In the variant no water is ever shared, so that nobody can want it.
    const text = `${mixed}variants:
  dry: { set: { decision-makers.upper.options.water: [held, sold], decision-makers.lower.prefers: [not army] } }
`;
    const desk = await deskOn(text);
    const changes: PreferenceChange[] = [
      move(2, 3),
      {
        kind: 'add',
        decisionMaker: 'upper',
        statement: { mode: 'want', formula: 'water = shared' },
      },
    ];
    const { next } = await changed(desk, { text, changes: changes.slice(0, 1) }, changes[1]!);
    expect(next.changes).toEqual(changes);
    const written = await desk.writeTrial(next);
    expect(written).toMatchObject({ status: 'refused', made: 1 });
  });

  it('that was judged is read from its text when it is opened', async () => {
    const desk = await deskOn(mixed);
    const { next } = await changed(desk, { text: mixed, changes: [] }, move(2, 3));
    await desk.tryOut(next);
    const written = await desk.writeTrial(next);
    if (written.status !== 'written') throw new Error(written.problem);
    const opening = await desk.open({ text: written.text, at: undefined }, () => {});
    expect(opening.status).toBe('analysed');
    const fresh = await deskOn(written.text);
    expect(await desk.preferences()).toEqual(await fresh.preferences());
  });
});
