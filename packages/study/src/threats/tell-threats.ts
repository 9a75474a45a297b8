import type { CellSet } from '@standoff/engine';
import type { ClaimLink, OptionLevel } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfBeliefs } from '@standoff/wording';
import type { Games } from '../beliefs/own-games.ts';
import { repliesOf, tellGamesHeld, tellJudgedBy, worldOfGames } from '../beliefs/tell-games.ts';
import { tellingMembers } from '../beliefs/telling-states.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { conceptIds } from '../said/world-of.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { TellingCondition } from './telling-condition.ts';
import type { ThreatMatters } from './threat-matters.ts';
import { cellsOf, countStates, endFrom, type Look, type Looks } from './threat-states.ts';
import type { ThreatVerdict } from './threat-verdicts.ts';
import type { ThreatsJudged } from './threats-judged.ts';

speakOfBeliefs();

type ThreatTelling = Telling<ClaimLink>;

/** How many threats, and how many promises, are credible. */
export function tellThreatCounts({ verdicts }: ThreatsJudged): ThreatTelling[] {
  return (['threat', 'promise'] as const).flatMap((as): ThreatTelling[] => {
    const some = verdicts.filter(({ threat }) => threat.kind === as);
    const number = (is: ThreatVerdict['verdict']) =>
      some.filter(({ verdict }) => verdict === is).length;
    if (some.length === 0) return [];
    const counts = {
      everywhere: number('everywhere'),
      somewhere: number('somewhere'),
      nowhere: number('nowhere'),
      never: number('never-at-issue'),
    };
    return [{ says: { kind: 'threatsCount', as, ...counts }, detail: 'brief' }];
  });
}

/** Which threats, and which promises, are credible, and whose they are. */
export function tellWhoseThreats({ verdicts }: Pick<ThreatsJudged, 'verdicts'>): ThreatTelling[] {
  return (['threat', 'promise'] as const).flatMap((as) =>
    (['everywhere', 'somewhere', 'nowhere', 'never-at-issue'] as const).flatMap(
      (verdict): ThreatTelling[] => {
        const some = verdicts.filter((one) => one.threat.kind === as && one.verdict === verdict);
        if (some.length === 0) return [];
        const is = verdict === 'never-at-issue' ? 'never' : verdict;
        const made = some.map(({ threat: { by, says, then } }) => ({
          who: by,
          ...(says !== undefined && { says: { words: says } }),
          sets: then.map(levelOf),
        }));
        return [{ says: { kind: 'threatsAre', as, is, made } }];
      },
    ),
  );
}

/** What is held fixed, and what words mean here. */
export function tellThreatsHeld({ games, judged, verdicts }: ThreatsJudged): ThreatTelling[] {
  const { decisionMakers } = games.truth.casebook;
  const kinds = (['threat', 'promise'] as const).filter((kind) =>
    verdicts.some(({ threat }) => threat.kind === kind),
  );
  const unasked = decisionMakers.filter((_, k) =>
    verdicts.some(
      ({ threat, speaker, concepts }) =>
        speaker === k && threat.kind === 'threat' && concepts.length === 0,
    ),
  );
  const told: Proposition[] = [
    ...kinds.map((as) => ({ kind: 'threatMeans', as }) as const),
    { kind: 'threatCounts', as: kinds.length > 1 ? 'both' : kinds[0]! },
    tellJudgedBy(games.truth.casebook, judged.givenBy, judged.concepts),
    ...(unasked.length > 0
      ? [{ kind: 'deterrenceUnasked', who: unasked.map(({ id }) => id) } as const]
      : []),
    ...tellGamesHeld(games),
  ];
  return told.map((says) => ({ says, detail: 'full' }));
}

/** A threat: what it is, where it is credible and why, and who takes it to be what. */
export interface ThreatTold {
  readonly is: readonly ThreatTelling[];
  readonly why: readonly ThreatTelling[];
  readonly seen: readonly ThreatTelling[];
  readonly more: readonly ThreatTelling[];
}

export function tellThreat(games: Games, verdict: ThreatVerdict): ThreatTold {
  const { casebook } = games.truth;
  const { threat } = verdict;
  const says: Proposition = {
    kind: 'threatens',
    threat: threat.id,
    as: threat.kind,
    who: threat.by,
    when: plainFormula(threat.if),
    sets: threat.then.map(levelOf),
  };
  return {
    is: [{ says, claims: threat.because }],
    why: [...tellCredible(casebook, verdict), ...tellWhereNot(casebook, verdict)],
    seen: tellSeen(games, verdict),
    more: [...tellSafe(casebook, verdict), ...tellMatters(casebook, verdict)],
  };
}

function levelOf({ option: { owner, option }, level }: OptionLevel) {
  return { option: `${owner}.${option}`, level };
}

function conditionOf(where: TellingCondition | undefined) {
  return where === undefined
    ? {}
    : { where: { how: where.kind, formula: plainFormula(where.formula) } };
}

function isCredible({ truly }: Looks): boolean {
  return truly.credible;
}

function aboutOf({ threat }: ThreatVerdict) {
  return { threat: threat.id, as: threat.kind } as const;
}

function tellCredible(casebook: Casebook, verdict: ThreatVerdict): ThreatTelling[] {
  const { threat, states, where } = verdict;
  const n = countStates(states, isCredible);
  const says: Of<'threatIn'> = {
    kind: 'threatIn',
    ...aboutOf(verdict),
    who: threat.by,
    is: 'credible',
    n,
    of: states.length,
    ...conditionOf(where),
  };
  return tellSettled(casebook, verdict, says, cellsOf(casebook, states, isCredible));
}

/** Where it cannot be carried out, and where that would be no gain. */
function tellWhereNot(casebook: Casebook, verdict: ThreatVerdict): ThreatTelling[] {
  const { threat, states, impossible } = verdict;
  const barred = countStates(states, ({ isMove }) => !isMove);
  const unwanted = cellsOf(casebook, states, (looks) => looks.isMove && !isCredible(looks));
  const about = {
    kind: 'threatIn',
    ...aboutOf(verdict),
    who: threat.by,
    of: states.length,
  } as const;
  return [
    ...(unwanted.count > 0
      ? tellSettled(casebook, verdict, { ...about, is: 'unwanted', n: unwanted.count }, unwanted)
      : []),
    ...(barred > 0
      ? [
          {
            says: { ...about, is: 'impossible', n: barred, ...conditionOf(impossible) } as const,
            detail: barred === states.length ? ('default' as const) : ('full' as const),
          },
        ]
      : []),
  ];
}

/** So many states are asked what settles them; of more only an example is. */
const MOST_ASKED = 4096;

/** So many reasons are told with how often each settles it. */
const MOST_REASONS = 2;

interface Settling {
  readonly says: Of<'threatSettled'>;
  readonly claims: readonly ClaimLink[];
}

/** Where it is so and what settles that: the reason, if it is one, or how often each of the most frequent is it. */
function tellSettled(
  casebook: Casebook,
  verdict: ThreatVerdict,
  says: Of<'threatIn'>,
  cells: CellSet,
): ThreatTelling[] {
  const reasons = settlingIn(casebook, verdict, says, cells);
  const [only, ...more] = reasons;
  if (only === undefined) return [{ says }];
  if (more.length === 0 && only.says.at === undefined) {
    return [{ says, joined: [{ by: 'because', told: { says: only.says } }], claims: only.claims }];
  }
  return [{ says }, ...reasons.slice(0, MOST_REASONS)];
}

function settlingIn(
  casebook: Casebook,
  { threat, speaker, states }: ThreatVerdict,
  { is }: Of<'threatIn'>,
  cells: CellSet,
): Settling[] {
  if (is === 'impossible') return [];
  const { space, stateId } = casebook;
  const isMany = cells.count > MOST_ASKED;
  const reasons = tellingMembers(casebook, cells, isMany ? 1 : MOST_ASKED).map((cell) => {
    const [from, to] = [space.codeOf(cell), endFrom(casebook, states, cell)];
    return { from, to, ...reasonFor(casebook, speaker, to, from) };
  });
  const alike = groupsAlike(reasons, ({ order, ground }) => JSON.stringify([order, ground]));
  return alike
    .map((some): Settling => {
      const { from, to, order, ground } = some[0]!;
      const like: Of<'settled'> | undefined =
        ground === undefined || order === 'equal' || order === 'unknown'
          ? undefined
          : {
              kind: 'settled',
              who: threat.by,
              first: stateId(to),
              second: stateId(from),
              order,
              ...ground,
            };
      return {
        says: {
          kind: 'threatSettled',
          threat: threat.id,
          who: threat.by,
          is,
          n: isMany ? 1 : some.length,
          of: cells.count,
          order,
          ...(like && { like }),
          ...(isMany && { at: stateId(from) }),
        },
        claims: gatherLinks(some.flatMap(({ claims }) => claims)),
      };
    })
    .sort((a, b) => b.says.n - a.says.n);
}

/** Where it is credible whether something deters from it, and how. */
function tellSafe(casebook: Casebook, verdict: ThreatVerdict): ThreatTelling[] {
  const { threat, speaker, states, safe, deterred } = verdict;
  const of = countStates(states, isCredible);
  if (of === 0 || safe.length === 0) return [];
  const groups = groupsAlike(safe, ({ count, where }) =>
    JSON.stringify([count, conditionOf(where)]),
  );
  const told = groups.map((some): ThreatTelling => {
    const [{ count: n, where }] = some as [(typeof safe)[number]];
    const under = some.map(({ concept }) => concept.id);
    const says = {
      kind: 'threatSafe',
      threat: threat.id,
      under,
      n,
      of,
      ...conditionOf(where),
    } as const;
    return { says, detail: 'full' };
  });
  if (deterred === undefined) return told;
  const { from, to, concept, sanction } = deterred;
  const fears: Of<'fears'> = {
    kind: 'fears',
    who: casebook.movers[speaker]!.id,
    from: casebook.stateId(from),
    to: casebook.stateId(to),
    under: concept.id,
    ...repliesOf(casebook, to, sanction),
  };
  return [...told, { says: fears, detail: 'full' }];
}

/** How those see it who see it otherwise than it is. */
function tellSeen(games: Games, verdict: ThreatVerdict): ThreatTelling[] {
  const { decisionMakers } = games.truth.casebook;
  const { threat, states } = verdict;
  if (states.length === 0) return [];
  const world = worldOfGames(games);
  const taken = decisionMakers.flatMap((_, k) => tellTaken(games, verdict, k));
  if (taken.length > 0) return taken;
  const says: Proposition = { kind: 'threatSeen', threat: threat.id, so: true, ...world };
  return [{ says, detail: 'full' }];
}

function tellTaken(games: Games, verdict: ThreatVerdict, viewer: number): ThreatTelling[] {
  const { threat, states, concepts } = verdict;
  const countOf = (is: (truly: Look, seen: Look) => boolean) =>
    states.looks.reduce(
      (sum, { truly, seen, count }) => (is(truly, seen[viewer]!) ? sum + count : sum),
      0,
    );
  const n = countOf((_, seen) => seen.credible);
  const wrongly = countOf((truly, seen) => seen.credible && !truly.credible);
  const missed = countOf((truly, seen) => !seen.credible && truly.credible);
  const unlike = countOf(
    (truly, seen) => conceptIds(truly.safeUnder).join() !== conceptIds(seen.safeUnder).join(),
  );
  if (wrongly + missed + unlike === 0) return [];
  const world = worldOfGames(games);
  const who = games.truth.casebook.decisionMakers[viewer]!.id;
  const says: Proposition = {
    kind: 'threatTaken',
    ...aboutOf(verdict),
    who,
    by: threat.by,
    n,
    wrongly,
    missed,
    ...world,
  };
  const safeIn = (id: string, which: 'truly' | 'seen') =>
    countOf((truly, seen) => conceptIds((which === 'truly' ? truly : seen).safeUnder).includes(id));
  const counts = concepts.map(({ id }) => ({
    id,
    n: safeIn(id, 'seen'),
    truly: safeIn(id, 'truly'),
  }));
  // Where it is credible nowhere it is safe nowhere, which goes without saying.
  const safe = unlike === 0 || n === 0 ? [] : groupsAlike(counts, (one) => `${one.n} ${one.truly}`);
  const isError = wrongly + missed > 0;
  return [
    { says, detail: isError ? 'default' : 'full' },
    ...safe.map((some): ThreatTelling => {
      const under = some.map(({ id }) => id);
      const counted = { n: some[0]!.n, truly: some[0]!.truly };
      return {
        says: { kind: 'threatTakenSafe', threat: threat.id, who, under, ...counted, ...world },
        detail: 'full',
      };
    }),
  ];
}

/** For whom it matters, and in full where that is so. */
function tellMatters(casebook: Casebook, verdict: ThreatVerdict): ThreatTelling[] {
  const { matters, states } = verdict;
  if (states.length === 0) return [];
  const about = { kind: 'threatMatters', ...aboutOf(verdict) } as const;
  if (matters.length === 0) return [{ says: { ...about, who: 'somebody', so: false } }];
  const movers = groupsAlike(matters, ({ mover }) => mover);
  const who = movers.map(([one]) => casebook.movers[one!.mover]!.id);
  return [
    { says: { ...about, who, so: true }, detail: 'full' },
    ...movers.flatMap((own) =>
      (['onlyWith', 'onlyWithout'] as const).flatMap((only) =>
        tellStays(casebook, verdict, own, only),
      ),
    ),
  ];
}

function tellStays(
  casebook: Casebook,
  verdict: ThreatVerdict,
  own: readonly ThreatMatters[],
  only: 'onlyWith' | 'onlyWithout',
): ThreatTelling[] {
  const { movers, space, stateId } = casebook;
  const some = own.filter((one) => one[only].count > 0);
  const members = groupsAlike(some, (one) =>
    some.findIndex((other) => other[only].equals(one[only])),
  );
  return members.map((alike): ThreatTelling => {
    const [{ mover, [only]: cells }] = alike as [ThreatMatters];
    const [cell] = tellingMembers(casebook, cells, 1);
    return {
      says: {
        kind: 'staysForThreat',
        ...aboutOf(verdict),
        who: movers[mover]!.id,
        under: alike.map(({ concept }) => concept.id),
        only: only === 'onlyWith' ? 'counts' : 'ruled-out',
        n: cells.count,
        such: stateId(space.codeOf(cell!)),
      },
      detail: 'full',
    };
  });
}
