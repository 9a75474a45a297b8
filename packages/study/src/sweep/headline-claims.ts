import {
  type Concept,
  defaultLimits,
  findConcept,
  judgesImprovements,
  type Limits,
  type Steps,
} from '@standoff/engine';
import type { Gain, Outlook, Prospect, Standing } from '@standoff/propositions';
import { withMoreAhead } from '../analysis/ahead.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import {
  atMost,
  type Doubts,
  doubtsIn,
  type LeftOut,
  type ModelsInDoubt,
  modelsInDoubt,
  mostOfOne,
  type NoDoubts,
} from './doubt-of.ts';
import type { Finding, NamedFinding } from './finding.ts';

/** What a headline claims, as one finding that is decided in each model; and what of it is not. */
export interface HeadlineClaim extends NamedFinding {
  readonly isHeadline: true;
  readonly apart?: LeftOut;
}

/** Of a headline what can be decided in a model: all of it first, then with less, as long as anything is left. */
export function headlineClaims(
  analysis: Analysis,
  { standing, prospect }: Outlook,
): HeadlineClaim[] {
  const { statusQuo } = analysis.casebook;
  if (statusQuo === undefined) return [];
  const stands = claimsOfStanding(analysis, standing);
  const better = prospect && claimsOfProspect(analysis, prospect);
  if (better === undefined) return whole([stands]);
  const way = prospect?.is === 'gain' ? claimsOfWay(analysis, prospect) : [];
  const withoutWay = way?.length === 0 ? [] : whole([stands, better], 'way');
  return [
    ...whole([stands, better, way]),
    ...withoutWay,
    ...whole([stands], 'prospect'),
    ...whole([better, way], 'standing'),
  ];
}

/** All of some claims as one, where each of them can be decided and there is any. */
function whole(
  parts: readonly (readonly Finding[] | undefined)[],
  apart?: LeftOut,
): HeadlineClaim[] {
  const of = parts.flatMap((part) => part ?? []);
  if (of.length === 0 || parts.some((part) => part === undefined)) return [];
  const finding: Finding = { kind: 'all', of };
  return [{ id: 'headline', isHeadline: true, finding, ...(apart && { apart }) }];
}

/** What the words of a standing say, and no more; undefined where that is not decided by single comparisons. */
function claimsOfStanding(analysis: Analysis, standing: Standing): Finding[] | undefined {
  const say = speaking(analysis);
  const { facing, judging } = say;
  switch (standing.is) {
    case 'stuck':
      return [{ kind: 'no-move' }];
    case 'untempted':
      return [say.stays(nash)];
    case 'tempted':
      return say.each(standing.who, (who) => [not(say.stays(nash, who))]);
    case 'kept':
      return say.each(standing.who, (who) => [
        not(say.stays(nash, who)),
        ...facing.map((concept) => say.stays(concept, who)),
      ]);
    case 'goes': {
      const credible = facing.filter(({ foresight }) => foresight.credible);
      const counted = standing.despite === 'credible-replies' ? credible : facing;
      return say.each(standing.who, (who) =>
        counted.map((concept) => not(say.stays(concept, who))),
      );
    }
    case 'always-left':
      return say.known(judging.map((concept) => not(say.stays(concept))));
    case 'depends':
      return say.each(standing.who, (who) => {
        const verdicts = judging.map((concept) => say.stays(concept, who));
        const differ = [
          not({ kind: 'all', of: verdicts }),
          not({ kind: 'all', of: verdicts.map(not) }),
        ];
        return standing.on === 'length' ? [...differ, ...alikeByLength(judging, verdicts)] : differ;
      });
    case 'as-chosen':
      return claimsAsChosen(analysis, standing);
    default:
      return undefined;
  }
}

const nash = findConcept('nash')!;

const not = (of: Finding): Finding => ({ kind: 'not', of });

/** What is said of who stays at the status quo. */
function speaking({ concepts, casebook }: Analysis) {
  const judging = concepts.filter((concept) => !isAboutOthers(concept));
  const isKnown = judging.every(judgesImprovements);
  const state = casebook.statusQuo!;
  const positionOf = (id: string) => casebook.movers.findIndex((one) => one.id === id);
  return {
    judging,
    facing: judging.filter(({ foresight }) => foresight.moves > 1),
    positionOf,
    stays: (concept: Concept, who?: number): Finding => ({
      kind: 'stable',
      state,
      concept,
      ...(who !== undefined && { who }),
    }),
    known: (claims: Finding[]) => (isKnown && claims.length > 0 ? claims : undefined),
    each: (who: readonly string[], claim: (who: number) => Finding[]) =>
      isKnown && who.length > 0 ? who.flatMap((id) => claim(positionOf(id))) : undefined,
  };
}

/** That verdicts under concepts that look equally far are the same. */
function alikeByLength(judging: readonly Concept[], verdicts: readonly Finding[]): Finding[] {
  return verdicts.flatMap((verdict, k) => {
    const { moves } = judging[k]!.foresight;
    const before = judging.findIndex(({ foresight }) => foresight.moves === moves);
    if (before === k) return [];
    const other = verdicts[before]!;
    const both: Finding = { kind: 'all', of: [verdict, other] };
    const neither: Finding = { kind: 'all', of: [not(verdict), not(other)] };
    return [not({ kind: 'all', of: [not(both), not(neither)] })];
  });
}

/** With the foresight that was asked for. */
function claimsAsChosen(
  analysis: Analysis,
  { stays, who }: Extract<Standing, { readonly is: 'as-chosen' }>,
): Finding[] | undefined {
  const { profile } = analysis.foresight!;
  if (!profile.every(judgesImprovements)) return undefined;
  const say = speaking(analysis);
  if (stays) return profile.map((concept, mover) => say.stays(concept, mover));
  const leaving = who.map(say.positionOf);
  return leaving.length === 0
    ? undefined
    : leaving.map((mover) => not(say.stays(profile[mover]!, mover)));
}

function claimsOfProspect(analysis: Analysis, prospect: Prospect): Finding[] {
  if (prospect.is === 'none') return [{ kind: 'none-better', surely: prospect.surely }];
  const { decisionMakers, statusQuo, stateWithId } = analysis.casebook;
  const [better, worse] = [stateWithId(prospect.state)!, statusQuo!];
  return decisionMakers.map(({ id }, who): Finding => {
    if (prospect.gainers.includes(id)) return { kind: 'prefers', who, better, worse };
    return not({ kind: 'prefers', who, better: worse, worse: better });
  });
}

/** How one gets there; undefined where other states are counted. */
function claimsOfWay(analysis: Analysis, { state: id, way }: Gain): Finding[] | undefined {
  const state = analysis.casebook.stateWithId(id)!;
  const { positionOf } = speaking(analysis);
  switch (way.is) {
    case 'improvements':
      return [not({ kind: 'unreached', state })];
    case 'no-moves':
      return [{ kind: 'no-way', state }];
    case 'others':
      return undefined;
    case 'losses': {
      const { who = [], worse = false } = way.losers ?? {};
      const losing = worse ? 'worse' : 'no-improvement';
      const lose = who.map(
        (one): Finding => ({ kind: 'must-lose', who: positionOf(one), state, losing }),
      );
      return [not({ kind: 'no-way', state }), { kind: 'unreached', state }, ...lose];
    }
  }
}

/**
 * In how many models a headline stands: all of it, or where that cannot be told as much of it as can be. Undefined where nothing
 * of it is decided in a model.
 */
export function* doubtOfHeadline(
  analysis: Analysis,
  outlook: Outlook,
  limits: Limits = defaultLimits,
): Steps<Doubts | NoDoubts | undefined> {
  if (headlineClaims(analysis, outlook).length === 0) return undefined;
  const inDoubt = yield* modelsInDoubt(analysis, limits);
  if ('status' in inDoubt) return inDoubt;
  return yield* headlineIn(analysis, outlook, inDoubt);
}

/** The same in models that are known. */
export function* headlineIn(
  analysis: Analysis,
  outlook: Outlook,
  inDoubt: ModelsInDoubt,
): Steps<Doubts | undefined> {
  const claims = headlineClaims(analysis, outlook);
  let doubts: Doubts | undefined;
  for (const [k, claim] of claims.entries()) {
    // With less of the headline it is tried only where more takes too long.
    const others = atMost((claims.length - k - 1) * mostOfOne(analysis.casebook, inDoubt));
    doubts = yield* withMoreAhead(doubtsIn(analysis, inDoubt, [claim]), others);
    if (doubts.findings[0]!.status === 'known') return doubts;
  }
  return doubts;
}
