import {
  type Casebook,
  type Deals,
  type MissingStep,
  type Obstacle,
  type RefusedDeal,
  sayNamedState,
  tellBallots,
  tellVerdict,
} from '@standoff/study';
import { agreementOf, capitalize, inWords, listOf, proseName } from '@standoff/wording';
import { tellSentences } from '../sentences/sentences-told.ts';
import { quoted } from './names.ts';

/** Why a state is no deal. */
export function sayRefused(casebook: Casebook, refused: RefusedDeal): string {
  const { state, isReached, unwilling, obstacle } = refused;
  if (state === casebook.statusQuo) {
    return 'The status quo is where things stand already, and no deal.';
  }
  const reasons = [
    ...(isReached ? [] : ['the parties cannot bring it about by themselves']),
    ...sayUnwilling(casebook, unwilling),
  ];
  const first = `${capitalize(sayNamedState(casebook, state))} is no deal: ${reasons.join(', and ')}.`;
  return [first, ...(obstacle ? sayObstacle(casebook, obstacle) : [])].join(' ');
}

/** Where parties can bring about states and none is a deal: what comes closest to one, and who does not want it. */
export function sayClosest({ casebook, closest }: Deals): string[] {
  if (closest === undefined) return [];
  const { state, unwilling } = closest;
  return [
    `Closest to a deal comes ${quoted(casebook, state)}: ${sayUnwilling(casebook, unwilling).join(', and ')}.`,
  ];
}

/** `South Korea does not prefer it to the status quo (“While missiles fly, a shield against them”)`. */
function sayUnwilling({ movers }: Casebook, unwilling: RefusedDeal['unwilling']): string[] {
  const indifferent = unwilling.filter(({ reason }) => reason.order === 'equal');
  const others = unwilling.filter((one) => !indifferent.includes(one));
  const agreement = (some: typeof others) => agreementOf(some.map(({ who }) => movers[who]!));
  const nameOf = (who: number) => proseName(movers[who]!.name);
  const [only] = others;
  const because = ({ reason: { words } }: (typeof others)[number]) =>
    words === undefined ? '' : ` (${words})`;
  const names =
    others.length === 1
      ? nameOf(only!.who)
      : listOf(others.map((one) => `${nameOf(one.who)}${because(one)}`));
  const settled = others.length === 1 ? because(only!) : '';
  return [
    ...(others.length > 0
      ? [`${names} ${agreement(others).verb('does')} not prefer it to the status quo${settled}`]
      : []),
    ...(indifferent.length > 0
      ? [
          `${listOf(indifferent.map(({ who }) => nameOf(who)))} ${agreement(indifferent).verb('likes')} it and the status quo equally`,
        ]
      : []),
  ];
}

/** Whose options it takes, or which step fails in the nearest state and because of whom. */
export function sayObstacle(casebook: Casebook, obstacle: Obstacle): string[] {
  const { movers } = casebook;
  if (obstacle.kind === 'outside') {
    return obstacle.of.map(({ mover, changes }) => {
      const one = movers[mover]!;
      return `${quote(changes)} ${changes.length === 1 ? 'is' : 'are'} for ${proseName(one.name)} to bring about, which ${agreementOf([one]).verb('takes')} no part.`;
    });
  }
  const { nearest, missing } = obstacle;
  const votes = missing.some(({ why }) => why === 'vote');
  return [
    `No state in their reach differs from it in fewer options than ${quoted(casebook, nearest)}.`,
    ...missing.map((step) => sayMissing(casebook, step)),
    ...(votes
      ? ['Members vote by their own wishes on each step, also on one that is agreed on.']
      : []),
  ];
}

function sayMissing(casebook: Casebook, step: MissingStep): string {
  const { movers } = casebook;
  const one = movers[step.mover]!;
  const name = proseName(one.name);
  const changes = quote(step.changes);
  switch (step.why) {
    case 'not-feasible':
      return `There ${changes} of ${name} would lead to no feasible state.`;
    case 'no-move':
      return `There limits of moves keep ${name} from ${changes}.`;
    case 'vote':
      return `There ${name} ${agreementOf([one]).verb('decides')} by vote: ${sayVote(casebook, step).join(' ')}`;
  }
}

/** So many of those who do not vote for a draft are told with their reasons. */
const FEW = 3;

/** That a draft would fail, and why those who are not for it are not. */
function sayVote(
  casebook: Casebook,
  { mover, from, vote }: Extract<MissingStep, { readonly why: 'vote' }>,
): string[] {
  const body = casebook.conflict.bodies[mover - casebook.decisionMakers.length]!;
  const put = { casebook, body, from };
  const against = vote.ballots.filter((one) => one.vote !== 'yes' && one.reason !== undefined);
  const told = against.slice(0, FEW).map((one) => tellBallots(put, vote, [one]));
  const said = tellSentences(casebook, [tellVerdict(put, vote), ...told]);
  const left = against.length - told.length;
  const others = `${capitalize(inWords(left, 'other member'))} ${left === 1 ? 'does' : 'do'} not vote for it either.`;
  return [...said.map(({ text }) => text), ...(left > 0 ? [others] : [])];
}

function quote(changes: readonly string[]): string {
  return `“${listOf(changes)}”`;
}
