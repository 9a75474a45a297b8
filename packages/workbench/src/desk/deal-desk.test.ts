import { runToEnd } from '@standoff/engine';
import { type Analysis, analyzeConflict, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { layOutDeals } from '../views/deals/dealt.ts';
import { layOutOpened, type OpenedDeal } from '../views/deals/opened-deal.ts';
import type { Analysed } from './analyse-text.ts';
import { changeBy } from './change-by.ts';
import { createDealDesk } from './deal-desk.ts';
import { createInquiryDesk } from './inquiry-desk.ts';
import type { ToldOf } from './inquiry-reply.ts';
import { compareStatements } from './judge-preference.ts';
import { readCase } from './read-case.ts';
import { readConflict } from './read-conflict.ts';
import type { PreferenceChange } from './shown-preferences.ts';
import { createTrialDesk } from './trial-desk.ts';

function analysed(text: string): Analysed {
  const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return { status: 'analysed', text, how: {}, analysis: result.analysis, diagnostics: [] };
}

const text = `
standoff: 1
title: The dilemma
decision-makers:
  ann: { name: Ann, options: { arm: yes/no }, prefers: [{ not: bob.arm }, { want: arm }] }
  bob: { name: Bob, options: { arm: yes/no }, prefers: [{ not: ann.arm }, { want: arm }] }
deals:
  truce: { name: Truce, parties: [ann, bob], terms: { ann.arm: no, bob.arm: no } }
status-quo: { ann.arm: yes, bob.arm: yes }
`;

const dilemma = analysed(text);
const both = { parties: ['ann', 'bob'], bodies: [] };
const conflict = readConflict(dilemma.analysis, runToEnd(tellHeadline(dilemma.analysis)), 0);

/** Of one conflict, with what is asked of it. */
function desksOn(current: () => Analysed, triedLast: () => Analysis | undefined = () => undefined) {
  const inquiries = createInquiryDesk(current);
  return { ...createDealDesk(current, triedLast), ...inquiries.desk };
}

describe('the desk of deals', () => {
  it('tells the deals of the file, and of one what it sets and who has to trust whom', async () => {
    const desk = desksOn(() => dilemma);
    const grounds = await desk.dealGrounds();
    const [truce] = grounds!.deals;
    expect(truce).toMatchObject({
      name: 'Truce',
      asked: { parties: ['ann', 'bob'], bodies: [] },
      key: '00',
    });
    const reply = await desk.ask('deal', both);
    if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
    expect(layOutDeals(conflict, reply.told as ToldOf<'deal'>)).toMatchObject({
      ...{ count: 1, frontier: 1, holding: { nash: 0, gmr: 1, smr: 1, seq: 1, sseq: 1 } },
      rows: [{ key: '00', name: 'Truce', gains: [{ places: 1 }, { places: 1 }], exposed: [0] }],
    });
    const deal = layOutOpened(conflict, reply.told as ToldOf<'deal'>, '00') as OpenedDeal;
    expect(deal.terms).toEqual({ 'ann.arm': 'no', 'bob.arm': 'no' });
    expect(deal.trust[0]).toMatch(/^It can be entered only on trust\.$/);
    expect(deal.steps.map(({ gains }) => gains.map(({ places }) => places))).toEqual([
      [-1, 2],
      [1, 1],
    ]);
    expect(deal.temptations.map(({ leaves }) => leaves)).toEqual([['nash'], ['nash']]);
    expect(deal.pieces).toEqual([
      { mover: 0, option: 0, level: 0, words: 'Ann: not arm' },
      { mover: 1, option: 1, level: 0, words: 'Bob: not arm' },
    ]);
  });

  it('tells how an order of steps fares that somebody thought of', async () => {
    const desk = desksOn(() => dilemma);
    const plan = await desk.planned(both, [[{ option: 1, level: 0 }], [{ option: 0, level: 0 }]]);
    expect(plan).toMatchObject({
      steps: [{ by: 'bob' }, { by: 'ann' }],
      after: [{ gains: ['ann'], losers: ['bob'], places: { ann: 2, bob: -1 } }, { losers: [] }],
      trust: [expect.stringMatching(/^In this order Bob has to trust Ann/)],
    });
  });

  it('says of a state that is none why', async () => {
    const desk = desksOn(() => dilemma);
    const reply = await desk.ask('deal', { ...both, target: '10' });
    if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
    expect(layOutOpened(conflict, reply.told as ToldOf<'deal'>, '10')).toMatchObject({
      key: '10',
      noDeal:
        '“Bob: not arm” is no deal that Ann and Bob can make and that each prefers to the status quo: it is worse than the status quo for Bob, because Bob wants “Bob: arm”.',
      gains: [
        { order: 'better', places: 2 },
        { order: 'worse', places: -1 },
      ],
      heldUnder: [],
    });
  });
});

describe('what is tried out', () => {
  const trials = createTrialDesk({
    current: () => dilemma,
    asLooked: (analysis) => analysis,
    crew: {
      threads: 1,
      startWorker: () => {
        throw new Error('one thread is enough');
      },
    },
  });
  const desk = desksOn(() => dilemma, trials.triedLast);
  const tried = async (json: readonly { readonly kind: string }[]) => {
    const changes: PreferenceChange[] = [];
    for (const judgement of json) {
      const change = changeBy({ id: 'judged', says: 'judged', ...judgement });
      const outcome = await trials.desk.changePreference({ text, changes }, change);
      expect(outcome.status).toBe('judged');
      changes.push(change);
    }
    return trials.desk.tryOut({ text, changes });
  };

  it('makes a deal hold by locks, which can be compared with the file', async () => {
    const locks = ['ann', 'bob'].map((of) => ({ kind: 'lock', of, option: 'arm', value: 'no' }));
    await expect(tried(locks)).resolves.toMatchObject({ status: 'compared' });
    const told = await desk.triedState('00', both);
    expect(told).toMatchObject({ leavers: [], heldUnder: expect.arrayContaining(['nash']) });
  });

  it('may have more options than the file: the state is the one in which they are not used', async () => {
    const penalty = { kind: 'penalty', of: 'ann', by: 'bob', option: 'punish', when: 'ann.arm' };
    await expect(tried([penalty])).resolves.toMatchObject({ status: 'apart' });
    const told = await desk.triedState('00', both);
    expect(told!.heldUnder).not.toContain('nash');
    expect(told!.leavers).toHaveLength(2);
  });
});

describe('how a body decides', () => {
  it('is no statement, and told apart where it changes', () => {
    const { conflict } = dilemma.analysis.casebook;
    const [first] = conflict.decisionMakers;
    const changed = { ...conflict, bodies: [{ ...first, votesNeeded: 1 } as never] };
    expect(compareStatements(changed, conflict)).toBe('other');
    expect(compareStatements({ ...conflict }, conflict)).toBe('same');
  });
});

describe('what can be added by hand', () => {
  it('is a lock of each option of a party and a penalty for each by each other one', async () => {
    const desk = desksOn(() => dilemma);
    const terms = await desk.terms(both, '00', false);
    expect(terms.map(({ means }) => means)).toEqual(['locks', 'locks', 'penalties', 'penalties']);
    expect(terms[0]!.judgement.says).toBe('Ann cannot leave “Ann: not arm”');
  });
});
