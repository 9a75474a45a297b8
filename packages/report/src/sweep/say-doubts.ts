import type { Concept } from '@standoff/engine';
import {
  type Doubt,
  type DoubtGround,
  type HeldOrder,
  type JudgementInDoubt,
  MOST_SUMMED,
  type NoDoubts,
  type Sweep,
  sayModels,
  sayWhereChanged,
} from '@standoff/study';
import {
  agreementOf,
  capitalize,
  count,
  counted,
  inWords,
  listOf,
  numberWord,
  proseName,
} from '@standoff/wording';

/** So many judgements in doubt are said one by one. */
const FEW = 3;

const MEANING = 'A share of models is not a likelihood.';

/** What is in doubt, what is held, and what a share is: before any verdict. */
export function sayInDoubt(sweep: Sweep): string[] {
  return [sayOpen(sweep), sayHeld(sweep), sayMeaning(sweep)];
}

/** What models are made from: who has which orders, and what may be otherwise besides. */
export type InDoubtOf = Pick<Sweep, 'casebook' | 'orders' | 'elsewhere' | 'within'>;

/** `In doubt: one swap of neighbours of one degree in each order of …`. */
function sayOpen(models: InDoubtOf): string {
  return `${saySwaps(models)}${sayAlone(models)}`;
}

/** The same, and which orders are held as written though the file leaves them in doubt. */
export function sayOpenAndHeld(models: InDoubtOf & Pick<Sweep, 'held'>): string {
  return `${sayOpen(models)}${sayWhyAllHeld(models)}`;
}

/** Of which verdicts the ground is told. */
export interface Grounded {
  readonly doubts: readonly Doubt[];
  readonly notFollowed?: readonly Concept[];
}

/** What is in doubt, in short, before verdicts of which a doubt is told; or why none is. */
export function sayGround(
  found: DoubtGround | NoDoubts,
  { doubts, notFollowed = [] }: Grounded,
): string {
  if ('status' in found) return sayUnreckoned(found);
  const symbols = listOf(notFollowed.map(({ symbol }) => symbol));
  const beside = symbols === '' ? '' : ` Of verdicts under ${symbols} no doubt is told.`;
  if (found.models === 1n) {
    const nothing =
      found.held.size > 0
        ? 'No order, fact or limit of moves is varied.'
        : 'No order, fact or limit of moves is in doubt.';
    return `${nothing}${sayWhyAllHeld(found)}${beside}`;
  }
  const isShare = doubts.some((one) => one.status === 'known' && one.hangsOn.kind !== 'nothing');
  return `${sayOpenAndHeld(found)}${isShare ? ` ${MEANING}` : ''}${beside}`;
}

/** Why no doubt is told. */
export function sayUnreckoned({ problem }: NoDoubts): string {
  return `How sure this is, is not reckoned here: ${problem}. Ask \`sweep\`.`;
}

function saySwaps({ casebook, orders, within }: InDoubtOf): string {
  const swapped = casebook.decisionMakers.filter((_, dm) =>
    orders[dm]!.inDoubt.some(({ kind }) => kind === 'above'),
  );
  if (swapped.length === 0) return 'No order is in doubt.';
  const names = listOf(swapped.map(({ name }) => proseName(name)));
  const swaps = within === 1 ? 'one swap' : `up to ${numberWord(within)} swaps`;
  const each = swapped.length === 1 ? 'in the order' : 'in each order';
  return `In doubt: ${swaps} of neighbours of one degree ${each} of ${names}.`;
}

/** What may be wrong by itself: few are said one by one, of more how many there are of each kind. */
function sayAlone({ casebook, orders, elsewhere }: InDoubtOf): string {
  const alone: JudgementInDoubt[] = [
    ...orders.flatMap(({ inDoubt }, decisionMaker) =>
      inDoubt.flatMap((one) => (one.kind === 'alone' ? [{ decisionMaker, inDoubt: one }] : [])),
    ),
    ...elsewhere.map((inDoubt) => ({ inDoubt })),
  ];
  if (alone.length === 0) return '';
  const [only] = alone;
  if (alone.length === 1) return ` Besides it may be that ${sayWhereChanged(casebook, only!)}.`;
  if (alone.length <= FEW) {
    const may = alone.map((one) => `that ${sayWhereChanged(casebook, one)}`);
    return ` Besides it may be, each by itself, ${listOf(may, 'or')}.`;
  }
  const told = kinds.flatMap(({ kind, one, many }) => {
    const number = alone.filter(({ inDoubt }) => {
      return inDoubt.kind === 'alone' && inDoubt.judgement.kind === kind;
    }).length;
    return number === 0 ? [] : [inWords(number, one, many)];
  });
  return ` Besides, each by itself: ${listOf(told)}.`;
}

const kinds = [
  { kind: 'drop', one: 'statement that may not hold', many: 'statements that may not hold' },
  {
    kind: 'sure',
    one: 'unlikely statement that may hold',
    many: 'unlikely statements that may hold',
  },
  { kind: 'alternative', one: 'choice of alternatives', many: 'choices of alternatives' },
  { kind: 'degree', one: 'degree of a statement', many: 'degrees of statements' },
  {
    kind: 'chance',
    one: 'fact that may not be as it is read',
    many: 'facts that may not be as they are read',
  },
  { kind: 'limit', one: 'limit of moves', many: 'limits of moves' },
] as const;

function sayHeld({ casebook, orders, held, elsewhere, doubts }: Sweep): string {
  const fixed = casebook.decisionMakers.filter((_, dm) => orders[dm]!.choices.length === 1);
  const preferences =
    fixed.length === 0
      ? ''
      : ` What ${listOf(fixed.map(({ name }) => proseName(name)))} ${agreementOf(fixed).verb('prefers')} is held as written.`;
  const facts =
    casebook.conflict.facts.length === 0
      ? ''
      : elsewhere.length === 0
        ? 'facts, '
        : 'all other facts, ';
  const foresight =
    doubts === 'file' && casebook.conflict.doubts.some(({ of: [, key] }) => key === 'foresight')
      ? ' How far anybody looks is what the finding says, whatever is in doubt about it.'
      : '';
  return `Held as written: options, rules, ${facts}how bodies vote and what everybody knows; preferences are taken in the general reading.${preferences}${sayWhyAllHeld({ casebook, held })}${foresight}`;
}

/** Why swaps of orders of states are left out, each as a sentence after another. */
export function sayWhyAllHeld({ casebook, held }: Pick<Sweep, 'casebook' | 'held'>): string {
  return casebook.decisionMakers
    .flatMap(({ id, name }) => {
      const why = held.get(id);
      return why === undefined ? [] : [sayWhyHeld(proseName(name), why)];
    })
    .join('');
}

/** Why swaps of an order of states are left out. */
function sayWhyHeld(who: string, why: HeldOrder): string {
  switch (why) {
    case 'facts':
      return ` The weights of ${who} have no swaps here: they, or which states are feasible, hang on facts in doubt.`;
    case 'states':
      return ` The weights of ${who} have no swaps here: there are more than ${MOST_SUMMED} states.`;
    case 'no-places':
      return ` The relation of ${who} has no swaps: it does not put every state in a place, above or below each other place.`;
    case 'rounding':
      return ` The weights of ${who} have no swaps here: by rounding, their sums do not say which differences are great ones.`;
  }
}

function sayMeaning({ models, even, findings, sampling }: Sweep): string {
  if (models === 1n) return `One model follows: the one as written. ${MEANING}`;
  const isDrawn = findings.some(({ drawn }) => drawn);
  const weights = even
    ? 'They all count alike.'
    : 'They count by how sure the author is of statements and facts; those of which that is not said count alike.';
  const known = isDrawn
    ? `of which ${count(sampling.samples)} are drawn, by seed ${sampling.seed}, for each finding that has more than ${counted(sampling.maxTraces, 'trace')}`
    : 'and each finding is known in every one of them';
  return `${capitalize(sayModels(models))} models follow, ${known}. ${weights} ${MEANING}`;
}
