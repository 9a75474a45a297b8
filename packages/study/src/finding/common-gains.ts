import { countGainers, distanceTo, runToEnd } from '@standoff/engine';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { isSurelyHarmless } from '../analysis/known-gains.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import { isTooLarge, waysOfFewestLosses } from '../evolution/fewest-losses.ts';
import { tellWay, wayOf } from '../evolution/tell-ways.ts';
import { conceptIds, worldOf } from '../said/world-of.ts';
import { hasDoubts } from '../words/as-written.ts';
import { type FindingTelling, idsOf } from './telling.ts';
import { someMayBeForEverybody, type ToldGain, toldGain } from './told-gain.ts';

const about = 'common-gains';

/**
 * States that everybody prefers to the status quo, or else that some prefer and nobody likes less, and
 * whether anything leads there.
 */
export function findCommonGains(analysis: Analysis): FindingTelling[] {
  const { fromStatusQuo } = analysis;
  if (fromStatusQuo === undefined) return [];
  const gain = toldGain(analysis);
  const start = idsOf(analysis).state(fromStatusQuo.cell);
  if (gain === undefined) return [...asWritten(analysis), findNoGain(analysis, start)];
  return [
    ...asWritten(analysis),
    ...(gain.forEverybody ? [] : [findNoGain(analysis, start)]),
    findWhoseGain(analysis, gain, start),
    findWhetherHeld(analysis, gain.best),
    ...findWay(analysis, fromStatusQuo, gain),
  ];
}

/** Where something is asked of what is not known: that gains and ways ask nothing of it. */
function asWritten({ casebook, reading }: Analysis): FindingTelling[] {
  if (reading?.unknown === undefined || !hasDoubts(casebook.model)) return [];
  return [{ about, says: { kind: 'gainsAsWritten' } }];
}

function findNoGain(analysis: Analysis, than: string): FindingTelling {
  const { decisionMakers } = analysis.casebook;
  const who = decisionMakers.length === 1 ? decisionMakers[0]!.id : 'everybody';
  const known = who === 'everybody' && someMayBeForEverybody(analysis);
  return { about, says: { kind: 'someBetter', than, who, known, so: false } };
}

/** Whom the gain is for; a single decision maker is named. */
function gainersOf(analysis: Analysis, { forEverybody, gainers }: ToldGain): Of<'gains'>['for'] {
  const isNamed = !forEverybody || analysis.casebook.decisionMakers.length === 1;
  return isNamed ? idsOf(analysis).movers(gainers) : 'everybody';
}

/** `North and South would be better off in any of two states, for instance with …, and nobody would be worse off.` */
function findWhoseGain(analysis: Analysis, gain: ToldGain, than: string): FindingTelling {
  const best: Telling<never> = { says: theGain(analysis, gain, than), mood: 'would' };
  if (gain.cells.length === 1) return { about, detail: 'brief', ...best };
  return {
    about,
    detail: 'brief',
    says: ofGain(analysis, gain, than),
    joined: [{ by: 'instance', told: best }],
  };
}

function theGain(analysis: Analysis, gain: ToldGain, than: string): Proposition {
  const first = idsOf(analysis).state(gain.best);
  const whom = gainersOf(analysis, gain);
  if (gain.forEverybody && whom !== 'somebody') {
    return { kind: 'compares', who: whom, first, order: 'better', second: than, so: true };
  }
  return {
    kind: 'harmless',
    gainers: idsOf(analysis).movers(gain.gainers),
    better: first,
    worse: than,
    surely: isSurelyHarmless(analysis, { best: gain.best }),
    so: true,
  };
}

function findWhetherHeld(analysis: Analysis, cell: number): FindingTelling {
  return {
    about,
    mood: 'would',
    says: {
      kind: 'pattern',
      state: idsOf(analysis).state(cell),
      under: conceptIds(heldUnder(analysis, cell)),
      among: conceptIds(analysis.concepts),
      ...worldOf(analysis),
    },
  };
}

/** Whether improvements lead to a gain, and if not, what stands in the way. */
function findWay(analysis: Analysis, surroundings: Surroundings, gain: ToldGain): FindingTelling[] {
  const { byImprovements, cell: from } = surroundings;
  const { best } = gain;
  const ids = idsOf(analysis);
  const ends = { from: ids.state(from), to: ids.state(best) } as const;
  const isReached = (cell: number) => distanceTo(byImprovements, cell) !== undefined;
  if (isReached(best)) {
    const found = runToEnd(waysOfFewestLosses(analysis, surroundings, [best])).get(best)!;
    const told: Telling<never> = { says: wayOf(analysis.casebook, found) };
    const says: Proposition = { kind: 'leads', ...ends, by: 'improvements', so: true };
    return [{ about, says, joined: [{ by: 'instance', told }] }];
  }
  const reached = gain.cells.filter(isReached).length;
  const isHeld = heldUnder(analysis, best).length > 0;
  const unreached: Proposition =
    gain.cells.length > 1 && reached === 0
      ? { ...ofGain(analysis, gain, ends.from), n: 0, reached: true }
      : { kind: 'leads', ...ends, by: 'improvements', so: false };
  const though: Telling<never> | undefined =
    reached === 0
      ? undefined
      : {
          says: {
            ...ofGain(analysis, gain, ends.from),
            n: reached,
            reached: true,
            beside: ends.to,
          },
        };
  const joined =
    though === undefined
      ? findWhetherStuck(analysis, surroundings)
      : [{ by: 'though', told: though } as const];
  return [
    { about, says: unreached, ...(reached === 0 && { follows: isHeld ? 'but' : 'and' }), joined },
    ...findObstacle(analysis, surroundings, best),
  ];
}

function ofGain(analysis: Analysis, gain: ToldGain, than: string): Of<'gains'> {
  return {
    kind: 'gains',
    n: gain.cells.length,
    than,
    for: gainersOf(analysis, gain),
    surely: isSure(analysis, gain),
  };
}

/** Whether it is known of everybody that it loses nothing: surely so of whoever prefers them, unless it is asked what is not known. */
function isSure(analysis: Analysis, gain: ToldGain): boolean {
  const prefersAll = gain.forEverybody && analysis.reading?.unknown === undefined;
  return prefersAll || isSurelyHarmless(analysis, gain);
}

type Joined = NonNullable<FindingTelling['joined']>;

/**
 * Whether improvements lead to any state at all that somebody prefers and nobody likes less; of conflicts that
 * are too large to look at every state nothing is said of that. What is stuck holds under some concept: else
 * somebody leaves, wherever that leads.
 */
function findWhetherStuck(analysis: Analysis, surroundings: Surroundings): Joined {
  if (isTooLarge(analysis)) return [];
  const than = idsOf(analysis).state(surroundings.cell);
  const cells = harmlessReached(analysis, surroundings);
  if (cells.length === 0) {
    const isHeld = heldUnder(analysis, surroundings.cell).length > 0;
    const among = conceptIds(analysis.concepts);
    const says: Proposition = { kind: 'stuck', state: than, among, so: true, ...worldOf(analysis) };
    return isHeld ? [{ by: 'so', told: { says } }] : [];
  }
  const says: Proposition = {
    kind: 'gains',
    n: cells.length,
    than,
    for: 'somebody',
    surely: cells.every((best) => isSurelyHarmless(analysis, { best })),
    reached: true,
  };
  return [{ by: 'though', told: { says } }];
}

/** The cells that improvements reach, that somebody prefers and nobody likes less. */
function harmlessReached(analysis: Analysis, surroundings: Surroundings): number[] {
  const { space } = analysis.casebook;
  const found: number[] = [];
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell) || distanceTo(surroundings.byImprovements, cell) === undefined)
      continue;
    if ((countGainers(analysis.situation, cell, surroundings.cell) ?? 0) > 0) found.push(cell);
  }
  return found;
}

/** Of all ways by any moves one with the fewest losses, and each of these with its reason. */
function findObstacle(
  analysis: Analysis,
  surroundings: Surroundings,
  cell: number,
): FindingTelling[] {
  const ids = idsOf(analysis);
  const ends = { from: ids.state(surroundings.cell), to: ids.state(cell) } as const;
  const found = runToEnd(waysOfFewestLosses(analysis, surroundings, [cell])).get(cell);
  if (found === undefined) {
    return [{ about, says: { kind: 'leads', ...ends, by: 'moves', so: false } }];
  }
  const { losses, fewest } = found;
  const told: FindingTelling = { about, ...tellWay(analysis.casebook, found) };
  if (!fewest || losses.length === 1) return [told];
  return [{ about, says: { kind: 'leastLosses', ...ends, n: losses.length } }, told];
}
