import { judgementId } from '@standoff/language';
import {
  type Telling as AnyTelling,
  gatherVerdicts,
  type Of,
  type Proposition,
} from '@standoff/propositions';
import { speakOfDoubts } from '@standoff/wording';
import { shareAsNumber } from './exact-share.ts';
import { turnsByWeights } from './hangs-on.ts';
import { propositionOf } from './proposition-of.ts';
import type { Driver, FailingOf, JudgementInDoubt, Sweep, SweptFinding } from './swept.ts';
import { tellHeld, tellInDoubt, weightIn } from './tell-doubts.ts';
import { changesIn, judgementOf } from './turning-judgements.ts';
import { changedInDoubt } from './written-claims.ts';

speakOfDoubts();

type Telling = AnyTelling<never>;

/** What findings are in all models: what comes first, those that fail in some, those that never do, and what this is of. */
export interface SweepTold {
  readonly opening: readonly Telling[];
  readonly failing: readonly FindingsTold[];
  readonly never: readonly TitleTold[];
  readonly ground: readonly Telling[];
}

/** Findings of which all that is told is the same. */
export interface FindingsTold {
  readonly titles: readonly TitleTold[];
  /** In how many models they stand, and what turns them. */
  readonly standing: readonly Telling[];
}

/** What is so as written, with what the file calls it. */
export interface TitleTold {
  readonly says: Telling;
  readonly notes: readonly Telling[];
}

export function tellSweep(sweep: Sweep): SweepTold {
  const { findings } = sweep;
  const never = findings.filter((one) => isSure(sweep, one));
  const failing = findings.filter((one) => !never.includes(one));
  return {
    opening: tellOpening(sweep),
    failing: gatherAlike(sweep, failing).map((group) => ({
      titles: titlesOf(sweep, group),
      standing: tellStanding(sweep, group),
    })),
    never: titlesOf(sweep, never),
    ground: tellModels(sweep),
  };
}

/** What is so in the file as written: the finding, or that it is not so. */
function asWrittenClaim({ casebook }: Sweep, { finding, asWritten }: SweptFinding): Proposition {
  return propositionOf(casebook, finding, asWritten);
}

/** In how many models a finding is what it is as written; undefined where models were drawn. */
function countAlike({ models }: Sweep, { asWritten, standing }: SweptFinding): bigint | undefined {
  if (standing === undefined) return undefined;
  return asWritten ? standing : models - standing;
}

function isSure(sweep: Sweep, found: SweptFinding): boolean {
  return countAlike(sweep, found) === sweep.models;
}

function tellOpening(sweep: Sweep): Telling[] {
  const { models, held, within, findings } = sweep;
  if (models === 1n) {
    const isHeld = held.size > 0 || within === 0;
    return [{ says: { kind: 'nothingInDoubt', held: isHeld }, detail: 'brief' }];
  }
  const looked = findings.map((found) => ({
    claim: asWrittenClaim(sweep, found),
    isDrawn: found.drawn !== undefined,
    isSame: isSure(sweep, found),
  }));
  return tellSameInAll(looked, String(models));
}

/** What is so as written, and whether it is in all models; or was only looked at in models that were drawn. */
export interface LookedAt {
  readonly claim: Proposition;
  readonly isDrawn: boolean;
  readonly isSame: boolean;
}

/** How many of some findings are the same in all models. Of a single one that is not, nothing: it is said in how many it is. */
export function tellSameInAll(looked: readonly LookedAt[], models: string): Telling[] {
  const each = distinct(looked.filter(({ isDrawn }) => !isDrawn));
  const drawn = distinct(looked).length - each.length;
  const n = distinct(looked.filter(({ isSame }) => isSame)).length;
  if (each.length === 0 || (each.length + drawn === 1 && n === 0)) return [];
  return [{ says: { kind: 'sameInAll', each, n, models, drawn }, detail: 'brief' }];
}

/** Each once: a file may name what the headline says. */
function distinct(some: readonly Pick<LookedAt, 'claim'>[]): Proposition[] {
  return [...new Map(some.map(({ claim }) => [JSON.stringify(claim), claim])).values()];
}

/** One finding by itself: what is so as written, and in how many models it stands. */
export function tellFound(sweep: Sweep, found: SweptFinding): Telling[] {
  const titles = titlesOf(sweep, [found]).flatMap(({ says, notes }) => [says, ...notes]);
  return [...titles, ...tellStanding(sweep, [found])];
}

function gatherAlike(sweep: Sweep, findings: readonly SweptFinding[]): SweptFinding[][] {
  const groups = new Map<string, SweptFinding[]>();
  for (const found of findings) {
    const key = JSON.stringify([tellAbout(sweep, found, []), standingOf(sweep, found, [])]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()];
}

/** Findings as they are as written, each once; verdicts that differ in the concept together, where the file names none. */
function titlesOf(sweep: Sweep, findings: readonly SweptFinding[]): TitleTold[] {
  const notes = new Map<string, Telling[]>();
  for (const found of findings) {
    const key = JSON.stringify(asWrittenClaim(sweep, found));
    notes.set(key, [...(notes.get(key) ?? []), ...tellNamed(found)]);
  }
  const isNamed = (claim: string) => notes.get(claim)!.length > 0;
  const claims = [...notes.keys()];
  const unnamed = gatherVerdicts(
    claims.filter((one) => !isNamed(one)).map((one): Proposition => JSON.parse(one)),
  );
  const firstOf = (one: Proposition) =>
    claims.indexOf(
      JSON.stringify(one.kind === 'all' && !notes.has(JSON.stringify(one)) ? one.of[0] : one),
    );
  const named = claims.filter(isNamed).map((one): Proposition => JSON.parse(one));
  return [...unnamed, ...named]
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((says) => ({
      says: { says, detail: 'brief' },
      notes: notes.get(JSON.stringify(says)) ?? [],
    }));
}

/** What the file calls a finding, what that comes to in its words, and in full why it matters. */
function tellNamed({ id, from, says, why, asWritten }: SweptFinding): Telling[] {
  if (from !== 'file') return [];
  const words = says === undefined ? {} : { says: { words: says } };
  const named: Of<'namedInFile'> = { kind: 'namedInFile', name: id, ...words, fails: !asWritten };
  if (why === undefined) return [{ says: named }];
  return [
    { says: named },
    { says: { kind: 'matters', name: id, why: { words: why } }, detail: 'full' },
  ];
}

function tellStanding(sweep: Sweep, group: readonly SweptFinding[]): Telling[] {
  const each = distinct(group.map((one) => ({ claim: asWrittenClaim(sweep, one) })));
  const [first] = group;
  const [why, ...more] = tellAbout(sweep, first!, each);
  const says = standingOf(sweep, first!, each);
  const joined = why === undefined ? [] : [{ by: 'next', told: why } as const];
  return [{ says, joined, detail: 'brief' }, ...more];
}

function standingOf(
  sweep: Sweep,
  found: SweptFinding,
  each: readonly Proposition[],
): Of<'standsIn' | 'standsInDrawn'> {
  const { drawn, asWritten, share } = found;
  if (drawn !== undefined) {
    const { models, standing, low, high } = drawn;
    const [from, to] = asWritten ? [low, high] : [1 - high, 1 - low];
    const n = asWritten ? standing : models - standing;
    return { kind: 'standsInDrawn', each, n, drawn: models, low: from, high: to };
  }
  const { part, whole } = share;
  const weight = shareAsNumber(asWritten ? share : { part: whole - part, whole });
  return {
    kind: 'standsIn',
    each,
    n: String(countAlike(sweep, found)!),
    models: String(sweep.models),
    ...(!sweep.even && weightIn(weight, sweep.orders)),
  };
}

/** So many smallest sets, and so many drivers, are told. */
const MOST_SETS = 4;
const MOST_DRIVERS = 3;
/** Of one such set so many judgements are told. */
const MOST_CHANGES = 5;

/** What it hangs on, and what is enough to turn it, the first in the shortest text. */
function tellAbout(sweep: Sweep, found: SweptFinding, each: readonly Proposition[]): Telling[] {
  const { rule } = found;
  const where = rule === undefined ? [] : [ruleOf(sweep, found, rule, each)];
  // Where it fails exactly with one judgement, that is also all that is enough.
  const turning = rule?.exactly ? [] : tellTurning(sweep, found, each);
  const drivers = rule?.exactly ? [] : tellDrivers(sweep, found, each);
  return [...where, ...turning, ...drivers].map((says) => ({ says }));
}

function ruleOf(
  { casebook }: Sweep,
  found: SweptFinding,
  { about, exactly }: NonNullable<SweptFinding['rule']>,
  each: readonly Proposition[],
): Of<'failsWhere'> {
  const { models } = found.drivers.find((one) => one.about === about)!;
  return {
    kind: 'failsWhere',
    each,
    ...changeIn(casebook, about),
    ...(!exactly && { some: failingOf(found, models.changed) }),
  };
}

/** What is so where a judgement is changed, and its id. */
function changeIn(casebook: Sweep['casebook'], about: JudgementInDoubt) {
  const by = judgementId(judgementOf(casebook, about));
  return { where: changedInDoubt(casebook, about), by };
}

/** In how many models the finding is other than written. */
function failingOf({ asWritten }: SweptFinding, { fails, all }: FailingOf) {
  return { fails: String(asWritten ? fails : all - fails), of: String(all) };
}

function tellTurning(
  { casebook }: Sweep,
  found: SweptFinding,
  each: readonly Proposition[],
): Of<'enoughToTurn' | 'noneTurns'>[] {
  const { size, triedUpTo, count, sets } = found.asWritten ? found.breaking : found.mending!;
  // Fewer that do not turn it are more than one that always does, where others have to turn with that.
  if (
    size !== undefined &&
    size > 1 &&
    [...rulingIn(found), ...toldDrivers(found)].some((one) => turnsByWeights(found, one))
  ) {
    return [];
  }
  if (size === undefined) {
    return triedUpTo === undefined
      ? []
      : [{ kind: 'noneTurns', each, upTo: Math.max(0, triedUpTo) }];
  }
  const told = sets.slice(0, MOST_SETS).map((set) => ({
    by: set.map(judgementId),
    told: changesIn(casebook, set, found.drivers)
      .slice(0, MOST_CHANGES)
      .map(({ told }) => told),
  }));
  return [{ kind: 'enoughToTurn', each, size, sets: told, n: count }];
}

function rulingIn({ drivers, rule }: SweptFinding): readonly Driver[] {
  return drivers.filter(({ about }) => about === rule?.about);
}

function otherDrivers({ drivers, rule, asWritten }: SweptFinding): readonly Driver[] {
  return drivers.filter(
    ({ about, effect }) => about !== rule?.about && (asWritten ? effect > 0 : effect < 0),
  );
}

function toldDrivers(found: SweptFinding): readonly Driver[] {
  return otherDrivers(found).slice(0, MOST_DRIVERS);
}

/** What else it hangs on, beside a rule. */
function tellDrivers(
  { casebook }: Sweep,
  found: SweptFinding,
  each: readonly Proposition[],
): Of<'failsMoreWhere' | 'otherDrivers'>[] {
  const { drawn } = found;
  const others = otherDrivers(found);
  const told = toldDrivers(found).map(
    ({ about, models }): Of<'failsMoreWhere'> => ({
      kind: 'failsMoreWhere',
      each,
      ...changeIn(casebook, about),
      changed: failingOf(found, models.changed),
      written: failingOf(found, models.written),
      drawn: drawn !== undefined,
    }),
  );
  const n = others.length - told.length;
  return n === 0 ? told : [...told, { kind: 'otherDrivers', n }];
}

/** What is in doubt, what is held and what a share is. What is needed to read the counts is told by default. */
function tellModels(sweep: Sweep): Telling[] {
  const { casebook, orders, elsewhere, doubts, held, findings, models, even, sampling } = sweep;
  const isDrawn = findings.some(({ drawn }) => drawn);
  const { samples, seed, maxTraces: beyond } = sampling;
  const facts =
    casebook.conflict.facts.length === 0 ? 'none' : elsewhere.length === 0 ? 'all' : 'others';
  const fixed = casebook.decisionMakers.filter((_, dm) => orders[dm]!.choices.length === 1);
  const isForesight = casebook.conflict.doubts.some(({ of: [, key] }) => key === 'foresight');
  const inFull = (says: Proposition): Telling => ({ says, detail: 'full' });
  return [
    ...(models === 1n ? [] : tellInDoubt({ ...sweep, held: new Map() })).map(({ says }) =>
      inFull(says),
    ),
    inFull({
      kind: 'heldFixed',
      facts,
      orders: fixed.map(({ id }) => id),
      foresight: doubts === 'file' && isForesight,
    }),
    ...tellHeld({ casebook, held }),
    {
      says: {
        kind: 'modelsFollow',
        n: String(models),
        even,
        ...(!even && orders.some(({ ofWeights }) => ofWeights) && { ranges: true }),
        ...(isDrawn && { drawn: { samples, seed, beyond } }),
      },
      ...(!isDrawn && { detail: 'full' }),
    },
    { says: { kind: 'shareMeans' } },
  ];
}
