import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Order, ToldMove, ToldStep } from '../../interface/told-view.ts';
import type { Register } from '../../interface/wording.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { capitalize } from '../grammar/prose-name.ts';
import { foresightWords } from '../names/concepts.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith, changeName, partyName, partyNames } from '../names/names.ts';
import { opened } from '../names/opened.ts';

/** Of a state to which a way is asked that begins there. */
export const alreadyThere = 'It is where this starts.';

/** What the way that is told move by move is of all that lead there. */
interface ToldWay {
  readonly losses: number;
  /** Whether it has the fewest losses of all. */
  readonly fewest: boolean;
  /** So many ways have as few. */
  readonly alike: number;
}

/** `The way there with the fewest losses`; with none it is one by improvements. */
export function sayWhichWay({ losses, fewest, alike }: ToldWay): string {
  const which = alike === 1 ? 'The' : 'A';
  if (losses === 0) return `${which} way there by improvements`;
  return `${which} ${fewest ? 'way there with the fewest losses' : 'shortest way there'}`;
}

/** Opens the moves of the way that is told, which may be longer than others. */
export function sayWayBelow({
  fewest,
  length,
  shortest,
}: {
  readonly fewest: boolean;
  readonly length: number;
  readonly shortest: number;
}): string {
  if (!fewest) return 'One of the shortest ways:';
  return length > shortest
    ? `With the fewest losses, in ${inWords(length, 'move')}:`
    : 'With the fewest losses:';
}

/** How far it is by the shortest way, who can begin, and where the way with the fewest losses is longer how long it is. */
export function sayShortest(
  lexicon: Lexicon,
  {
    length,
    first,
    told,
  }: { readonly length: number; readonly first: readonly string[]; readonly told: number },
): string {
  const names = partyNames(lexicon, first, 'or');
  const begins =
    first.length === 1 ? ['only ', ...names, ' can begin it'] : [...names, ' can move first'];
  const longer = told > length ? ` That with the fewest losses takes ${numberWord(told)}.` : '';
  return textOf([`The shortest way takes ${inWords(length, 'move')}; `, ...begins, `.${longer}`]);
}

/** One move of a way as a sentence: `China moves to “talks”, a step down for it: …`. */
export function sayStepThere(lexicon: Lexicon, step: ToldStep, because?: string): string {
  const agreement = agreementWith(lexicon, [step.who]);
  const why = because === undefined ? '' : `: ${because}`;
  const worth = step.isBody ? why : `, ${sayWorth(step, agreement, why)}`;
  return textOf([
    ...opened([partyName(lexicon, step.who)]),
    ...sayMove(lexicon, step),
    `${worth}.`,
  ]);
}

/** That whoever makes a move would gain by it and stays all the same, as it looks ahead. */
export function sayDeterred(
  lexicon: Lexicon,
  who: string,
  concept: string,
  register: Register,
): string {
  const looks = lexicon.concept(concept);
  const { they } = agreementWith(lexicon, [who]);
  const symbol = register === 'plain' ? '' : ` (${looks.symbol})`;
  return `${capitalize(foresightWords(looks))}${symbol}, ${they} would stay.`;
}

/** One way with its losses: `The United States moves to “…”, a step down for it, then …`. */
export function sayWayWithLosses(
  lexicon: Lexicon,
  steps: readonly (ToldMove & { readonly loss?: Order })[],
): string {
  const said = steps.flatMap((step, k): Fragment[] => [
    ...(k === 0
      ? opened([partyName(lexicon, step.who)])
      : [', then ', partyName(lexicon, step.who)]),
    ...(k === 0 || step.isBody
      ? sayMove(lexicon, step)
      : [' to ', changeName(lexicon, step.from, step.to)]),
    step.loss === undefined ? '' : sayLossBeside(step.loss, agreementWith(lexicon, [step.who])),
  ]);
  return `${textOf(said)}.`;
}

function sayMove(lexicon: Lexicon, { who, from, to }: ToldMove): Fragment[] {
  const { verb } = agreementWith(lexicon, [who]);
  const moving = movingOf(lexicon.party(who));
  return [` ${verb(moving.verb)}${moving.to}`, changeName(lexicon, from, to)];
}

/** What a move is for whoever makes it, and why. */
function sayWorth(
  { order, greatly }: ToldStep,
  { verb, they, them }: Agreement,
  why: string,
): string {
  switch (order) {
    case 'better':
      return `which ${they} ${verb('likes')} ${greatly ? 'far ' : ''}better${why}`;
    case 'worse':
      return `a ${greatly ? 'great ' : ''}step down for ${them}${why}`;
    case 'equal':
      return `no gain for ${them}, and no step down`;
    case 'incomparable':
      return `which ${they} cannot compare with what was`;
    case 'unknown':
      return `of which it is not known whether ${they} ${verb('likes')} it better`;
  }
}

/** What a move is for somebody that is no improvement, beside the move. */
function sayLossBeside(order: Order, { they, them }: Agreement): string {
  switch (order) {
    case 'incomparable':
      return `, which ${they} cannot compare with staying`;
    case 'unknown':
      return `, not known to be a gain for ${them}`;
    case 'worse':
      return `, a step down for ${them}`;
    default:
      return `, no gain for ${them}`;
  }
}
