import { type ClaimLink, judgementId } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfBeliefs, speakOfDoubts } from '@standoff/wording';
import { repliesOf, tellGamesHeld, worldOfGames } from '../beliefs/tell-games.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { tellGround } from '../sweep/tell-doubts.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { judgementsOf } from './judgements-of.ts';
import type { Misjudgement } from './misjudgement.ts';
import type { Misjudgements } from './misjudgements.ts';
import type { FatalStep, Story } from './stories.ts';
import type { StoryDoubts } from './story-doubts.ts';
import { errorAt } from './thoughts.ts';

speakOfBeliefs();
speakOfDoubts();

type ErrorTelling = Telling<ClaimLink>;

/** How few errors are enough, what larger sets are, and why none are where none are. */
export function tellErrorSets(misjudgements: Misjudgements): ErrorTelling[] {
  const { found, size, count } = misjudgements;
  const { query, ways, seen } = found;
  const sets = (told: Pick<Of<'errorSets'>, 'least' | 'most' | 'n' | 'fewest' | 'already'>) => ({
    ...setsAbout(misjudgements),
    ...told,
    ...worldOfGames(seen.games),
  });
  if (size === undefined) {
    const none: ErrorTelling = {
      says: sets({ least: 0, most: query.upTo, n: 0 }),
      detail: 'brief',
    };
    return ways.closed ? [tellOutOfReach(misjudgements), ...(query.facts ? [none] : [])] : [none];
  }
  const enough = { least: size, most: size, n: count, fewest: true } as const;
  const says = sets({ ...enough, ...(ways.isTarget(ways.start) && { already: true }) });
  if (size === 0) return [{ says, detail: 'brief' }];
  const larger = { least: size + 1, most: query.upTo, n: found.found.length - count };
  return [
    { says, detail: 'brief' },
    { says: sets({ least: 0, most: size - 1, n: 0 }), detail: 'full' },
    query.upTo > size
      ? { says: sets(larger) }
      : { says: { kind: 'largerUntried' }, detail: 'full' },
  ];
}

function setsAbout({ target, found: { query, seen } }: Misjudgements) {
  return {
    kind: 'errorSets',
    to: plainFormula(target),
    under: query.concept.id,
    facts: query.facts,
    ...(seen.games.own.some(({ differs }) => differs) && { given: true }),
  } as const;
}

function tellOutOfReach({ target, found: { ways, seen } }: Misjudgements): ErrorTelling {
  const says: Proposition = {
    kind: 'outOfReach',
    to: plainFormula(target),
    n: ways.reached.length - 1,
    ...worldOfGames(seen.games),
  };
  return { says, detail: 'brief' };
}

/** What is held fixed, and what counts as an error. */
export function tellMisjudgementsHeld({ casebook, found }: Misjudgements): ErrorTelling[] {
  const { query, seen } = found;
  const unread = casebook.decisionMakers.filter(({ preference: { kind } }) => {
    return kind !== 'prioritized' && kind !== 'none';
  });
  const games = tellGamesHeld(seen.games);
  const told: Proposition[] = [
    { kind: 'judgedAlike', under: query.concept.id },
    { kind: 'errorMeans', facts: query.facts },
    ...(unread.length > 0
      ? [{ kind: 'noErrorsAbout', who: unread.map(({ id }) => id) } as const]
      : []),
    ...games.filter(({ kind }) => kind !== 'unknownOption'),
    { kind: 'unknownOption', hidden: seen.games.hidden },
  ];
  return told.map((says) => ({ says, detail: says.kind === 'judgedAlike' ? 'default' : 'full' }));
}

/** A story: what its errors are about, its steps, what would have to be known, and which signals close it. */
export interface StoryTold {
  readonly errors: ErrorTelling;
  readonly steps: readonly ErrorTelling[];
  readonly unseen: readonly ErrorTelling[];
  readonly closing: readonly ErrorTelling[];
}

export function tellStory(misjudgements: Misjudgements, story: Story): StoryTold {
  const { casebook, found } = misjudgements;
  const { to, under } = setsAbout(misjudgements);
  const sizes = story.sets.map(({ size }) => size);
  const says: Proposition = {
    kind: 'storyErrors',
    to,
    under,
    path: pathOf(casebook, story),
    n: story.sets.length,
    least: story.size,
    most: Math.max(...sizes),
    about: [...story.kinds],
    ...worldOfGames(found.seen.games),
  };
  return {
    errors: { says },
    steps: story.path.map((step) => tellStep(misjudgements, story, step)),
    unseen: story.path.flatMap((step) => tellUnseen(misjudgements, step)),
    closing: story.closedBy.map((signal) => ({
      says: {
        kind: 'signalCloses',
        signal: signal.id,
        says: { words: signal.says },
        under,
        path: pathOf(casebook, story),
        sets: story.sets.map((set) => errorsOf(misjudgements, set)),
        ...worldOfGames(found.seen.games),
      },
    })),
  };
}

/** That a set of errors opens the path of its story. */
export function tellSet(
  misjudgements: Misjudgements,
  story: Story,
  set: Misjudgement,
): Of<'opensPath'> {
  const { casebook, found } = misjudgements;
  return {
    kind: 'opensPath',
    under: found.query.concept.id,
    path: pathOf(casebook, story),
    errors: errorsOf(misjudgements, set),
    ...worldOfGames(found.seen.games),
  };
}

function errorsOf({ found }: Misjudgements, set: Misjudgement): string[] {
  return judgementsOf(found.seen, set).map(judgementId);
}

function pathOf(casebook: Casebook, { path }: Story): Of<'opensPath'>['path'] {
  return path.map((step) => moveOf(casebook, step));
}

function moveOf(
  { movers, stateId }: Casebook,
  { mover, from, to }: Pick<FatalStep, 'mover' | 'from' | 'to'>,
): Of<'unseen'>['move'] {
  return { who: movers[mover]!.id, from: stateId(from), to: stateId(to) };
}

const SEES = {
  none: 'aright',
  overlooks: 'no-replies',
  'no-longer-fears': 'no-more-replies',
  'misreads-gain': 'a-gain',
} as const;

function tellStep(misjudgements: Misjudgements, story: Story, step: FatalStep): ErrorTelling {
  const { casebook, found } = misjudgements;
  const sanction = step.overlooked ?? step.feared;
  const says: Proposition = {
    kind: 'sensibleStep',
    ...moveOf(casebook, step),
    under: found.query.concept.id,
    errors: errorsOf(misjudgements, story.sets[0]!),
    sees: SEES[errorAt(found, step)],
    ...(sanction ? repliesOf(casebook, step.to, sanction) : { replies: [], atOnce: false }),
    ...worldOfGames(found.seen.games),
  };
  return { says };
}

/** What whoever takes a step would have to know for it not to seem safe: reply by reply, or that it is no gain. */
function tellUnseen({ casebook, found }: Misjudgements, step: FatalStep): ErrorTelling[] {
  const { mover, from, to, overlooked } = step;
  const about = {
    kind: 'unseen',
    by: casebook.movers[mover]!.id,
    under: found.query.concept.id,
    ...worldOfGames(found.seen.games),
  } as const;
  if (overlooked !== undefined) {
    const { replies, atOnce } = repliesOf(casebook, to, overlooked);
    if (atOnce) return [];
    return replies.map((move) => ({
      says: { ...about, move, is: 'reply' },
      ...settledBy(casebook, move),
    }));
  }
  if (errorAt(found, step) !== 'misreads-gain') return [];
  const move = moveOf(casebook, { mover, from, to });
  return [{ says: { ...about, move, is: 'no-gain' }, ...settledBy(casebook, move) }];
}

/** Why somebody likes where a move leads better or less than where it starts. */
function settledBy(
  casebook: Casebook,
  { who, from, to }: Of<'unseen'>['move'],
): Pick<ErrorTelling, 'joined' | 'claims'> {
  const mover = casebook.movers.findIndex(({ id }) => id === who);
  const [first, second] = [casebook.stateWithId(to)!, casebook.stateWithId(from)!];
  const reason = reasonFor(casebook, mover, first, second);
  const claims = gatherLinks(reason.claims);
  if (!isSettled(reason)) return { claims };
  const { order, ground } = reason;
  const says: Proposition = { kind: 'settled', who, first: to, second: from, order, ...ground };
  return { claims, joined: [{ by: 'because', told: { says } }] };
}

function isSettled(reason: Reason): reason is Reason & {
  readonly order: Of<'settled'>['order'];
  readonly ground: NonNullable<Reason['ground']>;
} {
  const { order, ground } = reason;
  return ground !== undefined && order !== 'equal' && order !== 'unknown';
}

/** What may be otherwise where it is told how sure stories are, and what is held; nothing where none is reckoned. */
export function tellStoryGround({ found, held }: StoryDoubts): Telling<never>[] {
  if ('status' in found) return [];
  const ground = tellGround(found, { doubts: [] });
  if (found.models === 1n) return ground;
  const { decisionMakers } = found.casebook;
  const each = held.map(({ viewer, of }) => ({
    viewer: decisionMakers[viewer]!.id,
    of: decisionMakers[of]!.id,
  }));
  return [
    ...ground.map((one) =>
      one.says.kind === 'orderHeld' ? one : { ...one, detail: 'full' as const },
    ),
    { says: { kind: 'storyStands' }, detail: 'full' },
    ...(each.length > 0 ? [{ says: { kind: 'picturesHeld', each } } as const] : []),
    { says: { kind: 'shareMeans' } },
  ];
}
