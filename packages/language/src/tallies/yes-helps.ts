import { holdsOfVotes, type TallyFormula, type Vote } from '@standoff/engine';

/** What votes make of a rule over tallies. */
export interface TallyReach {
  /** The fewest yes votes with which it is met; undefined where no votes meet it. */
  readonly fewest: number | undefined;
  /** Whether a vote turned to yes never breaks it; undefined where there are too many votes to look at. */
  readonly yesHelps: boolean | undefined;
  /** Whether a no turned to abstention or absence never breaks it; undefined likewise. */
  readonly noHarms: boolean | undefined;
}

/** Combinations of votes that are looked at. */
const MOST = 200_000;

const votes: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

/** Who is against may do this instead. */
const away: readonly Vote[] = ['abstain', 'absent'];

/**
 * Looks at the numbers of yes, no, abstain and absent and at the votes that are named, or weigh more or less than others, since nothing
 * else matters. Of larger bodies it is seen from the form: in no comparison does a yes weigh less than another vote, and nothing is
 * denied.
 */
export function reachOf(formula: TallyFormula, members: number): TallyReach {
  const named = [...new Set(namedIn(formula))];
  const others = members - named.length;
  const combinations = (4 ** named.length * ((others + 3) * (others + 2) * (others + 1))) / 6;
  if (combinations > MOST) return reachByForm(formula, members);
  let fewest: number | undefined;
  let yesHelps = true;
  let noHarms = true;
  for (const cast of castings(named, members)) {
    if (!holdsOfVotes(formula, cast)) continue;
    const yes = cast.filter((vote) => vote === 'yes').length;
    if (fewest === undefined || yes < fewest) fewest = yes;
    const holds = (turned: readonly Vote[]) => holdsOfVotes(formula, turned);
    yesHelps &&= oneTurned(cast, named, votes, 'yes').every(holds);
    noHarms &&= away.every((vote) => oneTurned(cast, named, ['no'], vote).every(holds));
  }
  return { fewest, yesHelps, noHarms };
}

/** Where yes helps by the form of the rule, what not even the yes of all satisfies is satisfied by nothing. */
function reachByForm(formula: TallyFormula, members: number): TallyReach {
  const noHarms = everywhere(formula, noIsLeast) || undefined;
  if (!everywhere(formula, yesIsMost)) return { fewest: 0, yesHelps: undefined, noHarms };
  const unanimous = Array.from({ length: members }, (): Vote => 'yes');
  return { fewest: holdsOfVotes(formula, unanimous) ? 0 : undefined, yesHelps: true, noHarms };
}

/** Votes of all members, one combination for all that come to the same numbers. */
function* castings(named: readonly number[], members: number): Generator<Vote[]> {
  const others = Array.from({ length: members }, (_, k) => k).filter((k) => !named.includes(k));
  for (let code = 0; code < 4 ** named.length; code++) {
    const cast: Vote[] = Array.from({ length: members }, () => 'yes');
    named.forEach((member, k) => {
      cast[member] = votes[Math.floor(code / 4 ** k) % 4]!;
    });
    for (let no = 0; no <= others.length; no++) {
      for (let abstain = 0; no + abstain <= others.length; abstain++) {
        for (let absent = 0; no + abstain + absent <= others.length; absent++) {
          const ends = [no, no + abstain, no + abstain + absent];
          others.forEach((member, k) => {
            cast[member] =
              k < ends[0]! ? 'no' : k < ends[1]! ? 'abstain' : k < ends[2]! ? 'absent' : 'yes';
          });
          yield cast;
        }
      }
    }
  }
}

/** The same votes with one of some kinds turned: each that is named, and one of the others of each kind. */
function oneTurned(
  cast: readonly Vote[],
  named: readonly number[],
  from: readonly Vote[],
  to: Vote,
): Vote[][] {
  const turned = named.filter((member) => from.includes(cast[member]!));
  const first = from.flatMap((vote) => {
    const member = cast.findIndex((one, k) => one === vote && !named.includes(k));
    return vote === to || member < 0 ? [] : [member];
  });
  return [...turned, ...first].map((member) => cast.with(member, to));
}

type Comparison = Extract<TallyFormula, { readonly kind: 'at-least' | 'vote' }>;

/** Whether something is so of all comparisons, and nothing is denied. */
function everywhere(formula: TallyFormula, isSo: (part: Comparison) => boolean): boolean {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.of.every((part) => everywhere(part, isSo));
    case 'not':
      return false;
    default:
      return isSo(formula);
  }
}

/** No vote counts for more than yes. */
function yesIsMost(part: Comparison): boolean {
  return part.kind === 'vote'
    ? part.vote === 'yes'
    : votes.every((vote) => part.times.yes >= part.times[vote]);
}

/** To stay away counts for no less than no. */
function noIsLeast(part: Comparison): boolean {
  return part.kind === 'vote'
    ? part.vote !== 'no'
    : away.every((vote) => part.times[vote] >= part.times.no);
}

function namedIn(formula: TallyFormula): number[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
      return formula.of.flatMap(namedIn);
    case 'not':
      return namedIn(formula.of);
    case 'vote':
      return [formula.member];
    case 'at-least':
      return formula.weights ? [...formula.weights.keys()] : [];
  }
}
