import type { Concept, PathStep, StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfGroups, unique } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { lossOf, movesOf } from '../evolution/tell-ways.ts';
import { worthOf } from '../explain/in-ids.ts';
import { because } from '../explain/step.ts';
import { conceptIds } from '../said/world-of.ts';
import { tellBars } from '../treaties/tell-treaties.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { tellHeldDoubts } from '../words/held-doubts.ts';
import type {
  CoalitionStudy,
  JointMoveStakes,
  JointMovesOf,
  Stake,
  StudiedMove,
  Upset,
  UpsetEquilibria,
  UpsetMove,
} from './coalition-study.ts';

speakOfGroups();

export type GroupTelling = Telling<ClaimLink>;

/** The ids of some movers. */
export function memberIds({ movers }: Pick<Casebook, 'movers'>, members: readonly number[]) {
  return members.map((member) => movers[member]!.id);
}

/** By which rule joint moves count, and for which concepts there is none. */
export function tellJointMethod({
  reading,
  leftOut,
}: Pick<CoalitionStudy, 'reading' | 'leftOut'>): GroupTelling[] {
  return [
    {
      says: { kind: 'jointRule', reading: reading.id },
      detail: reading.id === 'all' ? 'full' : 'default',
    },
    ...tellLeftOut(leftOut),
  ];
}

export function tellLeftOut(leftOut: readonly Concept[]): GroupTelling[] {
  return leftOut.length === 0
    ? []
    : [{ says: { kind: 'noCoalitionVersion', concepts: conceptIds(leftOut) } }];
}

/** Which coalitions were looked at, and how. */
export function tellAsked(study: CoalitionStudy): GroupTelling[] {
  const { casebook, coalitions, passedOver } = study;
  const isOne = coalitions.length === 1 && passedOver.length === 0;
  const asked: Proposition = {
    kind: 'coalitionsAsked',
    n: coalitions.length,
    passedOver: memberIds(casebook, passedOver),
  };
  const detail = coalitions.length === 0 ? 'brief' : passedOver.length > 0 ? 'default' : 'full';
  return [
    ...tellSplitsLeft(study),
    ...(isOne ? [] : [{ says: asked, detail } as const]),
    ...tellJointMethod(study),
    ...tellHeldDoubts(casebook.conflict),
  ];
}

/** Of how many coalitions it was not looked at what a split would change. */
function tellSplitsLeft({ coalitions, notSplit }: CoalitionStudy): GroupTelling[] {
  if (notSplit.length === 0) return [];
  return [{ says: { kind: 'splitsLeft', n: notSplit.length, of: coalitions.length } }];
}

/** Whether a state holds, and still does where coalitions are reckoned with; what they could reach from there. */
export function tellStandingFrom(study: CoalitionStudy, from: JointMovesOf): GroupTelling[] {
  const { casebook, concepts, reading } = study;
  const { heldUnder, moves } = from;
  const state = casebook.stateId(from.state);
  const under = conceptIds(heldUnder);
  const pattern: Proposition = { kind: 'pattern', state, under, among: conceptIds(concepts) };
  const ends = unique(moves.map(({ to }) => to));
  const isReached = (to: StateCode) => moves.some((move) => move.to === to && move.reached);
  const reach: Proposition = {
    kind: 'jointReach',
    from: state,
    reading: reading.id,
    ...onlyOf(study),
    n: ends.length,
    alone: ends.filter(isReached).length,
  };
  const joined = under.length === 0 ? [] : [tellUpsetFrom(study, from)];
  const bars =
    ends.length === 0 ? tellBars(casebook, unique(study.coalitions.flat()), from.state) : [];
  return [
    { says: pattern, joined, detail: 'brief' },
    { says: reach },
    ...bars.map((says): GroupTelling => ({ says })),
  ];
}

/** Whether coalitions would leave it: of many the smallest that would under most concepts. */
function tellUpsetFrom(study: CoalitionStudy, from: JointMovesOf) {
  const { casebook, coalitions, concepts, reading } = study;
  const among = conceptIds(from.heldUnder);
  const surviving = conceptIds(from.survivesUnder);
  const upset = among.filter((id) => !surviving.includes(id));
  const about = { reading: reading.id, state: casebook.stateId(from.state) } as const;
  // Those under which it does not hold are analysed as well.
  const asked = { ...about, among: conceptIds(concepts) } as const;
  // Of those that nothing deters under a concept under which the state holds.
  const leaves = ({ undeterred }: StudiedMove) =>
    conceptIds(undeterred).some((id) => among.includes(id));
  const first = from.moves.find(leaves);
  const by = upset.length > 0 ? 'but' : 'and';
  if (coalitions.length === 1) {
    const only = onlyMembers(study);
    const says: Proposition =
      upset.length === 0
        ? { kind: 'judgedTogether', ...only, stays: true, ...asked, under: surviving }
        : { kind: 'judgedTogether', ...only, stays: false, ...asked, under: upset };
    return { by, told: { says } } as const;
  }
  const some: Proposition = { kind: 'upsetBySome', ...about, among, under: upset };
  if (first === undefined) return { by, told: { says: some } } as const;
  const under = among.filter((id) => conceptIds(first.undeterred).includes(id));
  const says: Proposition = {
    kind: 'judgedTogether',
    members: memberIds(casebook, first.coalition),
    stays: false,
    ...asked,
    under,
  };
  const isAll = under.length === upset.length;
  const rest = isAll ? [] : [{ by: 'next', told: { says: some } } as const];
  return { by, told: { says, joined: rest } } as const;
}

function onlyMembers({ casebook, coalitions }: CoalitionStudy) {
  return { members: memberIds(casebook, coalitions[0] ?? []) };
}

function onlyOf(study: CoalitionStudy): { readonly members?: string[] } {
  return study.coalitions.length === 1 ? onlyMembers(study) : {};
}

/** How a coalition gets to where it would go, and which of its moves are no improvement for whoever makes them. */
export function tellWayTogether(
  { casebook, reading }: CoalitionStudy,
  from: StateCode,
  { coalition, losses, steps }: StudiedMove,
): GroupTelling {
  const moves = movesOf(casebook, pathOf(casebook, from, steps));
  const says: Proposition = {
    kind: 'jointMove',
    members: memberIds(casebook, coalition),
    reading: reading.id,
    moves,
  };
  return {
    says,
    joined: losses.map((loss, k) => ({
      by: k > 0 && k === losses.length - 1 ? 'and' : 'next',
      told: lossOf(moves, loss),
    })),
    claims: gatherLinks(losses.flatMap(({ reason }) => reason.claims)),
  };
}

function pathOf(
  { space: { cellOf } }: Casebook,
  from: StateCode,
  steps: JointMoveStakes['steps'],
): PathStep[] {
  return steps.map(({ mover, to }, k) => ({
    mover,
    from: cellOf(k === 0 ? from : steps[k - 1]!.to),
    to: cellOf(to),
  }));
}

type Ends = { readonly from: StateCode; readonly to: StateCode };

function endsOf({ stateId }: Casebook, { from, to }: Ends) {
  return { from: stateId(from), to: stateId(to) };
}

/** What a joint move is for one of those who make it, with what settles that. */
export function tellStake(casebook: Casebook, ends: Ends, stake: Stake): GroupTelling {
  const { decisionMaker, reason, places } = stake;
  const says: Proposition = {
    kind: 'stake',
    who: memberIds(casebook, [decisionMaker]),
    ...endsOf(casebook, ends),
    ...worthOf(reason),
    ...(places && { places }),
  };
  const compared = { who: decisionMaker, first: ends.to, second: ends.from, reason };
  return { ...because(casebook, says, compared), claims: reason.claims, detail: 'full' };
}

/** The same of each of some in short: by places where there are any. */
export function tellInShort(
  casebook: Casebook,
  ends: Ends,
  stakes: readonly Stake[],
): GroupTelling {
  const of = stakes.map(({ decisionMaker, reason, places }) => ({
    who: casebook.movers[decisionMaker]!.id,
    ...worthOf(reason),
    ...(places && { places }),
  }));
  return { says: { kind: 'stakesInShort', ...endsOf(casebook, ends), of } };
}

/** What it is for those who take no part, those together who like it alike. */
export function tellOthers(
  casebook: Casebook,
  ends: Ends,
  others: readonly Stake[],
): GroupTelling[] {
  return (['better', 'worse', 'equal', 'incomparable'] as const).flatMap((order) => {
    const those = others.filter(({ reason }) => reason.order === order);
    if (those.length === 0) return [];
    const who = memberIds(
      casebook,
      those.map(({ decisionMaker }) => decisionMaker),
    );
    return [{ says: { kind: 'stake', who, ...endsOf(casebook, ends), order } }];
  });
}

/** Whether what others can do deters a coalition, who else would have to take part, and whether the end holds. */
export function tellDeterrence(
  { casebook, concepts, reading }: CoalitionStudy,
  from: StateCode,
  move: StudiedMove,
): GroupTelling[] {
  const { coalition, undeterred, joined, heldUnder } = move;
  const under = conceptIds(undeterred);
  const among = conceptIds(concepts);
  const both = {
    members: memberIds(casebook, coalition),
    reading: reading.id,
    ...endsOf(casebook, { from, to: move.to }),
  };
  const deterred = among.length - under.length;
  const joining = joined.map(
    ({ coalition: larger, concepts: safe }): GroupTelling => ({
      says: {
        kind: 'undeterredWith',
        ...both,
        joining: memberIds(
          casebook,
          larger.filter((member) => !coalition.includes(member)),
        ),
        under: conceptIds(safe),
        rest: safe.length === deterred,
      },
    }),
  );
  const held: Proposition = {
    kind: 'pattern',
    state: both.to,
    under: conceptIds(heldUnder),
    among,
  };
  return [
    { says: { kind: 'undeterredTogether', ...both, under, among } },
    ...joining,
    { says: held, mood: 'would' },
  ];
}

/** How many of the equilibria no coalition would leave. */
export function tellSurvivors(
  study: CoalitionStudy,
  { count, examined, byConcept }: UpsetEquilibria,
): GroupTelling[] {
  if (byConcept.length === 0 || (examined === 0 && count > 0)) return [];
  const only = onlyOf(study).members;
  return [
    {
      says: {
        kind: 'survivors',
        reading: study.reading.id,
        ...(only && { coalitions: [only] }),
        shares: byConcept.map(({ concept, equilibria, surviving }) => ({
          concept: concept.id,
          n: surviving.length,
          of: equilibria.length,
        })),
        ...(examined < count && { looked: { n: examined, of: count } }),
      },
      detail: 'brief',
    },
  ];
}

/** By which moves a coalition upsets a state; of many one for each of the concepts, and how many other ends there are. */
export function tellUpset(
  { casebook, reading }: CoalitionStudy,
  state: StateCode,
  upset: Upset,
): { readonly move: UpsetMove; readonly told: GroupTelling }[] {
  const members = memberIds(casebook, upset.coalition);
  const told = movesToTell(upset);
  const others = upset.ends.filter((end) => !told.some(({ to }) => to === end));
  return told.map((move, k) => {
    const party = memberIds(casebook, move.party);
    const moves = movesOf(casebook, pathOf(casebook, state, move.steps));
    const says: Proposition = {
      kind: 'jointMove',
      members,
      reading: reading.id,
      // In the reading `movers` the others of the coalition are only not in the way.
      ...(party.length < members.length && { party }),
      moves,
      undeterred: conceptIds(upset.concepts.filter((one) => move.undeterred.includes(one))),
      among: conceptIds(upset.concepts),
    };
    const more: Of<'otherEnds'> = {
      kind: 'otherEnds',
      members,
      reading: reading.id,
      from: casebook.stateId(state),
      concept: upset.concepts[0]!.id,
      n: others.length,
      beside: told.map(({ to }) => casebook.stateId(to)),
    };
    const isLast = k === told.length - 1 && others.length > 0;
    return {
      move,
      told: { says, ...(isLast && { joined: [{ by: 'and', told: { says: more } }] }) },
    };
  });
}

/** That a coalition would leave a state together, where its moves are not told. */
export function tellUpsetBy(
  { casebook, reading, concepts }: CoalitionStudy,
  state: StateCode,
  { coalition, concepts: under }: Upset,
): GroupTelling {
  return {
    says: {
      kind: 'judgedTogether',
      members: memberIds(casebook, coalition),
      reading: reading.id,
      state: casebook.stateId(state),
      stays: false,
      under: conceptIds(under),
      among: conceptIds(concepts),
    },
    detail: 'full',
  };
}

/** A few joint moves that between them go undeterred under all the concepts. */
function movesToTell({ concepts, moves }: Upset): UpsetMove[] {
  return unique(concepts.map((one) => moves.find(({ undeterred }) => undeterred.includes(one))!));
}

/** The equilibria with one decision maker in the place of a coalition. */
export function tellReplaced({ casebook, coalitions, replaced }: CoalitionStudy): GroupTelling[] {
  if (replaced === undefined || replaced === 'too-large') return [];
  const shares = replaced.map(({ concept, ordinary, states }) => ({
    concept: concept.id,
    n: states.length,
    without: ordinary,
  }));
  const members = memberIds(casebook, coalitions[0]!);
  return [{ says: { kind: 'replacedCounts', members, shares }, detail: 'full' }];
}
