import { judgementId } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { sayComing, speakOfBeliefs, speakOfInverse, textOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { entryAt } from '../judgements/order-entries.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { changedClaim } from '../sweep/written-claims.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import { tellHeldDoubts } from '../words/held-doubts.ts';
import type { Inverse } from './inverse.ts';
import type { InverseSet } from './inverse-set.ts';
import type { Shift, Story } from './stories.ts';

speakOfBeliefs();
speakOfInverse();

/** So many states that hold are named. */
const NAMED = 3;

/** What is to hold. */
export function goalOf({
  casebook,
  states,
  where,
  concept,
}: Pick<Inverse, 'casebook' | 'states' | 'where' | 'concept'>): Of<'changeSets'>['goal'] {
  const [only] = states;
  return {
    ...(states.length === 1 && { state: casebook.stateId(only!) }),
    ...(where && { where: plainFormula(where) }),
    of: states.length,
    concept: concept.id,
  };
}

/** How few changes are enough. */
export function tellChangeSets(found: Inverse): Telling<never> {
  const { orders, size, sets, upTo } = found;
  const goal = goalOf(found);
  const mayChange = orders.some(({ choices }) => choices.length > 1);
  if (size === 0 || (size === undefined && !mayChange)) {
    const held = size === 0 ? sets[0]!.states : [];
    return { says: { kind: 'heldAsWritten', goal, ...namedOf(found, held) }, detail: 'brief' };
  }
  const says: Proposition = {
    kind: 'changeSets',
    goal,
    whose: whoseOf(found),
    size: size ?? upTo,
    n: sets.length,
  };
  return { says, detail: 'brief' };
}

function whoseOf({ casebook, changing }: Inverse): string[] {
  return changing.map((dm) => casebook.decisionMakers[dm]!.id);
}

function namedOf({ casebook }: Inverse, states: Inverse['states']) {
  // Exactly one more is named instead of counted.
  const most = states.length === NAMED + 1 ? NAMED + 1 : NAMED;
  return { n: states.length, such: states.slice(0, most).map(casebook.stateId) };
}

/** What may change, and what is held. */
export function tellInverseHeld({ casebook, orders, changing, upTo }: Inverse): Telling<never>[] {
  const { decisionMakers } = casebook;
  const open = changing.filter((dm) => orders[dm]!.choices.length > 1);
  const ids = (some: readonly number[]) => some.map((dm) => decisionMakers[dm]!.id);
  const isRanking = (dm: number) => decisionMakers[dm]!.preference.kind === 'ranking';
  const held = [...decisionMakers.keys()].filter((dm) => !open.includes(dm));
  const unread = changing.filter((dm) =>
    ['weights', 'utility', 'relation'].includes(decisionMakers[dm]!.preference.kind),
  );
  const told: Proposition[] = [
    {
      kind: 'changeMeans',
      statements: ids(open.filter((dm) => !isRanking(dm))),
      alternatives: open.some((dm) => {
        const { preference } = decisionMakers[dm]!;
        return (
          preference.kind === 'prioritized' &&
          preference.statements.some(({ kind }) => kind === 'or-else')
        );
      }),
      rankings: ids(open.filter(isRanking)),
      upTo,
    },
    { kind: 'heldInChanges', who: ids(held) },
    ...(unread.length > 0 ? [{ kind: 'notChanged', who: ids(unread) } as const] : []),
    { kind: 'readGenerally' },
  ];
  const isUsual = ({ kind }: Proposition) =>
    kind !== 'notChanged' && (kind !== 'heldInChanges' || held.length === 0);
  return [
    ...told.map((says): Telling<never> => ({ says, detail: isUsual(says) ? 'full' : 'default' })),
    ...tellHeldDoubts(casebook.conflict),
  ];
}

/** Which of the states hold after the changes of a set. */
export function tellHeldThen(found: Inverse, set: InverseSet): Of<'heldThen'> {
  return {
    kind: 'heldThen',
    goal: goalOf(found),
    by: set.judgements.map(judgementId),
    ...namedOf(found, set.states),
  };
}

/** What the sets of a story come to. */
export function tellComing(found: Inverse, { shifts, sets }: Story): Of<'changesCome'> {
  return {
    kind: 'changesCome',
    goal: goalOf(found),
    whose: whoseOf(found),
    size: found.size!,
    n: sets.length,
    each: comingTo(found.casebook, shifts),
  };
}

type Comes = Of<'changesCome'>['each'];

function comingTo(casebook: Casebook, shifts: readonly Shift[]): Comes {
  return groupsAlike(shifts, ({ decisionMaker }) => decisionMaker).map((own) => {
    const { id: who, preference } = casebook.decisionMakers[own[0]!.decisionMaker]!;
    return {
      who,
      by: preference.kind === 'ranking' ? 'ranking' : 'statements',
      weigh: own
        .filter(({ turned }) => !turned)
        .map(({ place, less }) => {
          const { called: _, ...what } = entryAt(casebook, preference, place + 1);
          return { what, less };
        }),
      rather: own
        .filter(({ turned }) => turned)
        .flatMap(({ place }) => {
          const claim = changedClaim(casebook, { kind: 'alternative', of: who, place: place + 1 });
          return claim.kind === 'wantsRather' ? [{ first: claim.first, second: claim.second }] : [];
        }),
    };
  });
}

/** The same as a sentence without a full stop. */
export function sayStory(casebook: Casebook, { shifts }: Pick<Story, 'shifts'>): string {
  return textOf(sayComing(lexiconOf(casebook), comingTo(casebook, shifts)));
}
