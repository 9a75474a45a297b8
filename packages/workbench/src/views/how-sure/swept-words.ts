import type { SweepJson } from '@standoff/report';
import { inWords, listOf, roughly } from '@standoff/wording/lists';
import type { ConceptSaid } from '../../design/concept-said.ts';
import { capitalize } from '../../words/capitalize.ts';
import { type Driver, modelsAlike, type Swept, type SweptFinding, type SweptRow } from './swept.ts';

/** In how many of some models a finding is what it is as written. */
export interface Share {
  readonly models: string;
  readonly of: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Whether models were drawn. */
  readonly isDrawn?: boolean;
}

const TELLING = 1_000_000_000_000n;

/** A number of models with its digits, of very many in powers of ten. */
export function sayModels(models: bigint): string {
  return models <= TELLING ? models.toLocaleString('en-GB') : roughly(Number(models));
}

export function shareOf(part: bigint, whole: bigint): Share {
  const share = whole === 0n ? 0 : Number((part * 10n ** 15n) / whole) / 1e15;
  return { models: sayModels(part), of: sayModels(whole), share };
}

/** Of so few models a share says little. */
const FEW_MODELS = 12n;

/**
 * Whether nobody said that anything is in doubt, so that neighbours of every order may change places, and that leaves a few models: it
 * is told whether a finding stands where they do, not in how many models.
 */
export function isSupposed({
  doubts,
  models,
  even,
  orders,
}: Pick<SweepJson, 'doubts' | 'models' | 'even' | 'orders'>): boolean {
  const swapped = orders.reduce((product, { choices }) => product * BigInt(choices), 1n);
  const all = BigInt(models);
  const isFew = all > 1n && all <= FEW_MODELS;
  return doubts === 'file' && even && isFew && swapped === all;
}

/** In how many models a row is as written. */
export function standsOf({ document }: Swept, { first }: SweptRow): Share {
  const alike = modelsAlike(document, first);
  if (alike !== undefined) return shareOf(alike, BigInt(document.models));
  const { models, standing } = first.drawn!;
  const part = first.asWritten ? standing : models - standing;
  return { ...shareOf(BigInt(part), BigInt(models)), isDrawn: true };
}

/** `by weight a share of 0.889`, where models do not count alike; or between which shares it lies where models were drawn. */
export function sayBesides({ document }: Swept, { first }: SweptRow): string | undefined {
  const { asWritten, drawn, low, high, share } = first;
  const [from, to] = (asWritten ? [low, high] : [1 - high, 1 - low]).map(shareInWords);
  if (drawn !== undefined) return `of all, with 95 %, a share of ${from} to ${to}`;
  if (document.even) return undefined;
  const weight = `by weight a share of ${shareInWords(asWritten ? share : 1 - share)}`;
  // Where points of the ranges of weights were drawn.
  return low === high ? weight : `${weight}, with 95 % from ${from} to ${to}`;
}

/** `0.889`; what is not all is not rounded to all. */
function shareInWords(share: number): string {
  if (share > 0.999 && share < 1) return 'more than 0.999';
  if (share > 0 && share < 0.001) return 'less than 0.001';
  return String(Number(share.toFixed(3)));
}

/** The end of a sentence: `it falls exactly where China ranks …`. */
export function sayHangs({ first }: SweptRow): string {
  const { asWritten, rule, drivers } = first;
  const turns = asWritten ? 'it falls' : 'it is otherwise';
  if (rule !== undefined) {
    if (rule.exactly) return `${turns} exactly where ${rule.where}`;
    const { changed } = drivers.find(({ judgement }) => judgement.id === rule.judgement.id)!;
    return `${turns} only where ${rule.where}, and there in ${sayTurned(first, changed)} models`;
  }
  const { size, count, sets } = turningOf(first);
  if (size === null) return 'no fewest changes are known that turn it';
  if (count === 1 && size === 1) {
    const [only] = sets[0]!;
    const driver = drivers.find(({ judgement }) => judgement.id === only!.id);
    return `${turns} if ${driver?.where ?? only!.says}`;
  }
  if (size === 1) return `any of ${count} single changes is enough to turn it`;
  return `it takes ${inWords(size, 'changed judgement')} to turn it`;
}

/** `4 of 6`: in how many models the finding is other than written. */
function sayTurned({ asWritten }: SweptFinding, { fails, of }: Driver['changed']): string {
  const turned = asWritten ? BigInt(fails) : BigInt(of) - BigInt(fails);
  return `${sayModels(turned)} of ${sayModels(BigInt(of))}`;
}

/** The fewest changes after which it is otherwise than written. */
export function turningOf({ asWritten, breaking, mending }: SweptFinding) {
  return asWritten ? breaking : mending!;
}

/** What is the case where a judgement is changed, as a clause: `China ranks “no THAAD” above “talks”`. */
export function sayLabel({ where }: Driver): string {
  return capitalize(where);
}

/** Whether a change alone is enough, or matters with others only. */
export type MarkKind = 'alone' | 'with';

export function kindOfMark({ first }: SweptRow, { judgement: { id } }: Driver): MarkKind {
  const { size, sets } = turningOf(first);
  return size === 1 && sets.some(([only]) => only!.id === id) ? 'alone' : 'with';
}

/** What is changed and what falls. */
export function sayMark(swept: Swept, row: SweptRow, driver: Driver, said: ConceptSaid): string {
  const { first } = row;
  const { where, changed, written } = driver;
  const kind = first.drawn ? 'drawn models' : 'models';
  const counts = `The finding ${first.asWritten ? 'falls' : 'is otherwise'} in ${sayTurned(first, changed)} ${kind} in which it is so, and in ${sayTurned(first, written)} in which it is not.`;
  return kindOfMark(row, driver) === 'alone'
    ? `If ${where}, and all else is as written, ${sayDenied(swept, row, said)}. ${counts}`
    : `${sayLabel(driver)}: ${sayDistance(driver)} ${counts}`;
}

function sayDistance({ swaps = 1 }: Driver): string {
  return swaps > 1
    ? `it takes at least ${inWords(swaps, 'swap')} to come to this.`
    : 'this change alone turns nothing here, with others it can matter.';
}

/** That none of a row is so, inside a sentence: `the status quo does not hold under Nash or SEQ`. */
export function sayDenied(
  { concepts: known }: Pick<Swept, 'concepts'>,
  { clauses }: SweptRow,
  { label, isMethod }: ConceptSaid,
): string {
  return clauses
    .map(({ otherwise, denies, concepts }) => {
      if (concepts.length === 0) return otherwise;
      const names = concepts.map((id) => {
        const concept = known.get(id);
        return concept ? label(concept) : id;
      });
      return isMethod
        ? `${otherwise} under ${listOf(names, denies ? 'or' : 'and')}`
        : `${otherwise} (reckoning with: ${names.join('; ')})`;
    })
    .join('; ');
}

/** `Two changed judgements are enough; fewer are not, all were tried.` */
export function sayBreaking({ first }: SweptRow): string {
  const { size, triedUpTo } = turningOf(first);
  if (size === null) {
    return triedUpTo === undefined
      ? 'Nothing that is in doubt turns it.'
      : `Up to ${inWords(triedUpTo, 'changed judgement')} turn nothing: all were tried, and no more than these.`;
  }
  const enough = `${capitalize(inWords(size, 'changed judgement'))} ${size === 1 ? 'is' : 'are'} enough`;
  return size === 1 ? `${enough}.` : `${enough}; fewer are not, all were tried.`;
}
