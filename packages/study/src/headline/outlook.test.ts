import { runToEnd } from '@standoff/engine';
import type { Outlook } from '@standoff/propositions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary } from '../../../../test/conflicts/drawn.ts';
import { reachableBy } from '../../../../test/conflicts/drawn-verdicts.ts';
import {
  literalFacts,
  literallyReached,
  literalStanding,
} from '../../../../test/conflicts/literal-outlook.ts';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import { outlookSamples } from '../../../../test/conflicts/outlook-samples.ts';
import {
  askedConcepts,
  askedReading,
  outlookArbitrary,
} from '../../../../test/conflicts/outlooks.ts';
import { draws, isQuick } from '../../../../test/draws.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { AnalysisOptions } from '../analysis/prepare-analysis.ts';
import { findOutlook } from './find-outlook.ts';

const outlookOf = (analysis: Analysis): Outlook => runToEnd(findOutlook(analysis));

/** Concepts that do not fit a model are left out; where none is left, or a reading has none, nothing is analysed. */
function analyse(
  text: string,
  concepts?: string[],
  reading?: string,
  further: AnalysisOptions = {},
): Analysis | undefined {
  const compiled = compileText(text);
  const options = { ...(concepts && { concepts }), ...(reading && { reading }), ...further };
  const result = runToEnd(analyzeConflict(compiled, options));
  return result.status === 'analysed' && result.analysis.concepts.length > 0
    ? result.analysis
    : undefined;
}

const met = new Map<string, number>();
const meet = (row: string) => met.set(row, (met.get(row) ?? 0) + 1);

/** What is counted where nothing starts from a status quo. */
function literalCounts(analysis: Analysis) {
  const { game, stays, everybody } = literalFacts(analysis);
  const ids = analysis.concepts.map(({ id }) => id);
  const judging = ids.filter((id) => id !== 'berge');
  const counted = judging.length > 0 ? judging : ids;
  const holds = (id: string, s: number) => everybody.every((dm) => stays(id, dm, s));
  return {
    counts: judging.length > 0 ? ('lasting' as const) : ('served' as const),
    always: game.states.filter((s) => counted.every((id) => holds(id, s))).length,
    ever: game.states.filter((s) => counted.some((id) => holds(id, s))).length,
    of: game.states.length,
    concepts: counted.length,
  };
}

/** Holds a prospect against what it claims. */
function checkProspect(analysis: Analysis, { prospect }: Outlook, sq: number): void {
  const facts = literalFacts(analysis);
  const { game, makers, open, ids } = facts;
  const prefer = (s: number) => makers.filter((dm) => game.prefers(dm, s, sq));
  const isHarmless = (s: number) => makers.every((dm) => !game.prefers(dm, sq, s));
  const most = Math.max(0, ...game.states.filter(isHarmless).map((s) => prefer(s).length));
  if (prospect!.is === 'none') {
    expect(most).toBe(0);
    expect(prospect!.parties).toBe(makers.length);
    const mayBe = (s: number) => makers.every((dm) => open(dm, s, sq) || game.prefers(dm, s, sq));
    const may = game.states.some((s) => s !== sq && mayBe(s));
    if (prospect!.surely) expect(may).toBe(false);
    else if (analysis.reading === undefined) expect(may).toBe(true);
    meet(`none ${prospect!.surely}`);
    return;
  }
  const { state, gainers, way, surely, harmless } = prospect!;
  const code = Number(analysis.casebook.stateWithId(state)!);
  expect(isHarmless(code)).toBe(true);
  expect(prefer(code)).toHaveLength(most);
  expect(gainers).toEqual(ids(prefer(code)));
  expect(prospect!.parties).toBe(makers.length);
  const inDoubt = makers.filter((dm) => open(dm, code, sq));
  expect(surely).toBe(!inDoubt.some((dm) => prefer(code).includes(dm)));
  expect(harmless).toBe(inDoubt.every((dm) => prefer(code).includes(dm)));
  const alike = game.states.filter((s) => isHarmless(s) && `${prefer(s)}` === `${prefer(code)}`);
  const improving = literallyReached(facts, sq, game.improvements);
  const moving = literallyReached(facts, sq, facts.moves);
  const others = alike.filter((s) => improving.has(s)).length;
  meet(`${gainers.length === makers.length ? 'all' : 'some'} ${way.is}`);
  if (way.is === 'improvements') expect(improving.has(code)).toBe(true);
  else expect(improving.has(code)).toBe(false);
  if (way.is === 'others') expect(way.count).toBe(others);
  else if (way.is !== 'improvements') expect(others).toBe(0);
  expect(moving.has(code)).toBe(way.is !== 'no-moves' && (way.is !== 'others' || moving.has(code)));
  if (way.is === 'losses') expect(way.losers).toEqual(literalLosers(facts, sq, code));
}

/** Whom no way is left without moves of its own by which it gains nothing, and whether those by which it loses suffice. */
function literalLosers(facts: ReturnType<typeof literalFacts>, sq: number, code: number) {
  const { game, makers, moves, ids } = facts;
  const without = (loses: (dm: number, from: number, to: number) => boolean) =>
    makers.filter((one) => {
      const steps = (dm: number, s: number) =>
        moves(dm, s).filter((to) => dm !== one || !loses(dm, s, to));
      return !literallyReached(facts, sq, steps).has(code);
    });
  const losers = without((dm, from, to) => !game.prefers(dm, to, from));
  const worse = without((dm, from, to) => game.prefers(dm, from, to));
  meet(`losers ${Math.min(2, losers.length)}`);
  return { who: ids(losers), worse: losers.length > 0 && losers.every((dm) => worse.includes(dm)) };
}

/** Holds who goes or is kept against the replies themselves: by all that the others can do in turn, or only what serves them. */
function checkReplies(analysis: Analysis, { standing }: Outlook, sq: number): void {
  if (standing.is !== 'goes' && standing.is !== 'kept') return;
  const { game, ids, everybody, reasons, moves } = literalFacts(analysis);
  const positions = everybody.filter((dm) => standing.who.includes(ids([dm])[0]!));
  const isUndone = (dm: number, to: number, by: (j: number, s: number) => readonly number[]) =>
    [...reachableBy(game.others(dm), to, by)].some((end) => !game.prefers(dm, end, sq));
  for (const dm of positions) {
    const gains = reasons(dm, sq);
    if (standing.is === 'kept') {
      expect(gains.length).toBeGreaterThan(0);
      expect(gains.every((to) => isUndone(dm, to, moves))).toBe(true);
      if (standing.surely)
        expect(gains.every((to) => isUndone(dm, to, game.improvements))).toBe(true);
    } else if (!standing.late) {
      const by = standing.despite === 'credible-replies' ? game.improvements : moves;
      expect(gains.some((to) => !isUndone(dm, to, by))).toBe(true);
    }
  }
}

describe('the outlook of a conflict', () => {
  it('is what the definitions say, on random conflicts under any concepts and readings', () => {
    fc.assert(
      fc.property(outlookArbitrary, askedConcepts, askedReading, (text, concepts, reading) => {
        const analysis = analyse(text, concepts, reading);
        if (analysis === undefined) return;
        const outlook = outlookOf(analysis);
        const { casebook, fromStatusQuo } = analysis;
        expect(JSON.parse(JSON.stringify(outlook))).toEqual(outlook);
        meet(outlook.standing.is);
        if (casebook.space.stateCount === 0) {
          expect(outlook).toEqual({ standing: { is: 'no-states' } });
          return;
        }
        if (fromStatusQuo === undefined) {
          const infeasible = casebook.conflict.statusQuo !== undefined;
          const standing = { is: 'no-start', infeasible, ...literalCounts(analysis) };
          expect(outlook).toEqual({ standing });
          return;
        }
        const sq = Number(casebook.statusQuo!);
        expect(outlook.standing).toEqual(literalStanding(analysis, sq));
        checkProspect(analysis, outlook, sq);
        if (concepts === undefined && reading === undefined) checkReplies(analysis, outlook, sq);
      }),
      { numRuns: draws(4_005, 'STANDOFF_OUTLOOKS') },
    );
    const rows = [
      'stuck',
      'untempted',
      'kept',
      'goes',
      'depends',
      'tempted',
      'no-start',
      'no-states',
    ];
    const prospects = [
      'none true',
      'none false',
      'all improvements',
      'all losses',
      'some no-moves',
    ];
    const losers = ['losers 0', 'losers 1', 'losers 2'];
    for (const row of isQuick ? [] : [...rows, ...prospects, ...losers])
      expect(met.get(row), row).toBeGreaterThan(0);
  });

  it('is of the foresight that was asked for, where that was', () => {
    const looks = fc.record({
      ann: fc.constantFrom('nash', 'gmr', 'seq', 'sseq', 'berge'),
      bob: fc.constantFrom('gmr', 'seq', 'nash'),
    });
    let left = 0;
    fc.assert(
      fc.property(graphArbitrary(2), looks, (text, asked) => {
        const foresight = Object.entries(asked).map(([decisionMaker, concept]) => ({
          decisionMaker,
          concept,
        }));
        const analysis = analyse(text, undefined, undefined, { foresight })!;
        const sq = Number(analysis.casebook.statusQuo!);
        const { everybody, reasons, moves, stays, ids } = literalFacts(analysis);
        const profile = [asked.ann, asked.bob];
        const leaving = everybody.filter((dm) => !stays(profile[dm]!, dm, sq));
        const going = leaving.filter((dm) => profile[dm] !== 'berge');
        const { standing } = outlookOf(analysis);
        if (leaving.length > 0) {
          left++;
          expect(standing).toEqual({
            is: 'as-chosen',
            stays: false,
            who: ids(going),
            alone: false,
          });
          return;
        }
        const isTempted = everybody.some((dm) => reasons(dm, sq).length > 0);
        const canMove = everybody.some((dm) => moves(dm, sq).length > 0);
        if (isTempted)
          expect(standing).toEqual({ is: 'as-chosen', stays: true, who: [], alone: false });
        else expect(standing.is).toBe(canMove ? 'untempted' : 'stuck');
      }),
      { numRuns: draws(645, 'STANDOFF_OUTLOOKS') },
    );
    expect(left).toBeGreaterThan(0);
  });
});

it.each(outlookSamples.map((sample) => [sample.shows, sample] as const))(
  '%s is told of the conflict that shows it',
  (shows, { text, options }) => {
    const { standing, prospect } = outlookOf(analyse(text, undefined, undefined, options)!);
    const rows = [
      standing.is,
      ...('on' in standing ? [standing.on] : []),
      ...('despite' in standing ? [standing.despite] : []),
      ...('alone' in standing ? [standing.alone ? 'alone' : 'all'] : []),
      ...('counts' in standing ? [standing.counts] : []),
      ...(prospect?.is === 'gain' ? [prospect.way.is] : []),
    ];
    for (const row of shows.split(/,? /)) expect(rows).toContain(row);
  },
);

it('is of who would have to take a loss only where every move can be looked at soon', () => {
  const many = Array.from({ length: 8 }, (_, k) => `o${k}`);
  const makers = ['north', 'south'].map(
    (id, k) =>
      `  ${id}: { options: { ${many.map((o) => `${o}: yes/no`).join(', ')} }, prefers: [not ${['south', 'north'][k]}.o0, o0] }`,
  );
  const now = ['north', 'south'].flatMap((id) =>
    many.map((o) => `${id}.${o}: ${o === 'o0' ? 'yes' : 'no'}`),
  );
  const text = `standoff: 1\ntitle: Many options\ndecision-makers:\n${makers.join('\n')}\nstatus-quo: { ${now.join(', ')} }\n`;
  const { prospect } = outlookOf(analyse(text, ['nash'])!);
  expect(prospect).toMatchObject({ is: 'gain', way: { is: 'losses' } });
  expect(prospect).not.toMatchObject({ way: { losers: expect.anything() } });
});
