import { type Judgement, type Statement, statementsOf } from '@standoff/language';
import { count, inWords, numberWord, proseName, roughly } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { orderIn, sayAtPlace, sayDroppedFrom, swappedOrder } from '../judgements/order-words.ts';
import { saySure } from '../words/doubt-words.ts';
import { sayStatement } from '../words/formula-words.ts';
import type { Doubt, DoubtGround, HangsOn, ShortDoubt } from './doubt-of.ts';
import { shareAsNumber } from './exact-share.ts';
import { withinSentence } from './say-finding.ts';
import { judgementsInWords } from './say-in-doubt.ts';

/** A part of a sentence about a doubt; what names judgements carries them, so that they can be tried. */
export interface DoubtPart {
  readonly text: string;
  /** What turns the finding, one after the other. */
  readonly judgements?: readonly Judgement[];
}

/** What is said where a doubt is not looked at in passing. */
const BEYOND = 'in how many models it stands is not reckoned here';

/**
 * How sure a finding is, as a clause without a full stop: `stands in 15 of 18 models; hangs on “No talks while
 * the tests go on” (70 % sure)`.
 */
export function sayDoubt(doubts: DoubtGround, doubt: Doubt): string {
  return partsOfDoubt(doubts, doubt)
    .map(({ text }) => text)
    .join('');
}

/** The same in parts, that what it hangs on can be made a link. */
export function partsOfDoubt(doubts: DoubtGround, doubt: Doubt): DoubtPart[] {
  if (doubt.status === 'beyond') return [{ text: BEYOND }];
  if (doubts.models === 1n) {
    const why = doubts.held.size > 0 ? 'no swap is gone through' : 'no judgement is in doubt';
    return [{ text: `in the one model that there is: ${why}` }];
  }
  if (doubt.hangsOn.kind === 'nothing') {
    return [
      {
        text: `in ${doubts.models === 2n ? 'both' : `all ${sayModels(doubts.models)}`} models that the judgements in doubt allow`,
      },
    ];
  }
  return [
    { text: `stands in ${sayStanding(doubts, doubt)}; ` },
    ...partsOfHanging(doubts.casebook, doubt.hangsOn),
  ];
}

/** `15 of 18 models`, and what that is by weight where it is another share. */
function sayStanding({ models, even }: DoubtGround, { standing, share }: ShortDoubt): string {
  const counted = `${sayModels(standing)} of ${sayModels(models)} models`;
  const byWeight = shareInWords(shareAsNumber(share));
  const isAlike =
    even || byWeight === shareInWords(shareAsNumber({ part: standing, whole: models }));
  return isAlike ? counted : `${counted} (by weight ${byWeight}, which is no likelihood)`;
}

/** A number of models with its digits, of very many in powers of ten. */
export function sayModels(models: bigint): string {
  return models <= 1_000_000_000_000n ? models.toLocaleString('en-GB') : roughly(Number(models));
}

/** `0.889`; what is not all is not rounded to all. */
export function shareInWords(share: number): string {
  if (share > 0.999 && share < 1) return 'more than 0.999';
  if (share > 0 && share < 0.001) return 'less than 0.001';
  return String(Number(share.toFixed(3)));
}

function partsOfHanging(casebook: Casebook, hangsOn: HangsOn): DoubtPart[] {
  switch (hangsOn.kind) {
    case 'nothing':
      return [];
    case 'one': {
      const { judgement, others } = hangsOn;
      const sureness = saySureness(casebook, judgement).map((text) => ` (${text})`);
      const more = others.length;
      const beside =
        more === 0
          ? []
          : [`; ${inWords(more, 'other judgement')} would ${more === 1 ? '' : 'each '}turn it too`];
      return [
        { text: 'hangs on ' },
        { text: sayWritten(casebook, judgement), judgements: [judgement] },
        ...[...sureness, ...beside].map((text) => ({ text })),
      ];
    }
    case 'several':
      return partsOfSet(casebook, hangsOn);
  }
}

/** Of so many judgements together it is said what each is. */
const FEW = 3;

function partsOfSet(
  casebook: Casebook,
  { judgements, count: sets }: Extract<HangsOn, { readonly kind: 'several' }>,
): DoubtPart[] {
  const number = judgements.length;
  if (number > FEW) {
    return [{ text: `no fewer than ${numberWord(number)} changes together turn it`, judgements }];
  }
  const said = judgementsInWords(casebook, judgements).map(({ says }) =>
    withinSentence(casebook, says),
  );
  const others = sets === 2 ? 'another such set' : `${count(sets - 1)} other such sets`;
  return [
    { text: `no judgement turns it alone, these ${numberWord(number)} together do: ` },
    { text: said.join('; '), judgements },
    ...(sets === 1 ? [] : [{ text: ` (and so ${sets === 2 ? 'does' : 'do'} ${others})` }]),
  ];
}

/** What holds as long as a judgement is as written, as a noun: `China ranking “talks” above “no THAAD”`. */
export function sayWritten(casebook: Casebook, judgement: Judgement): string {
  const { conflict } = casebook;
  switch (judgement.kind) {
    case 'swap': {
      const order = swappedOrder(orderIn(conflict, judgement), judgement);
      const [upper, lower] = [judgement.place, judgement.place + 1].map((place) =>
        sayAtPlace(casebook, order, place),
      );
      return `${nameOf(casebook, judgement.of)} ranking ${upper} above ${lower}`;
    }
    case 'drop':
      return sayDoubtedWish(casebook, judgement);
    case 'sure':
      return `${nameOf(casebook, judgement.of)} not wanting ${sayDroppedFrom(casebook, orderIn(conflict, judgement), judgement)}`;
    case 'degree': {
      const entry = sayAtPlace(casebook, orderIn(conflict, judgement), judgement.place);
      const is = judgement.greatly ? 'not being' : 'being';
      return `a breach of ${entry} ${is} greatly worse for ${nameOf(casebook, judgement.of)}`;
    }
    case 'alternative': {
      const [taken, other] = membersAt(casebook, judgement).map((one) => quoted(casebook, one));
      return `${nameOf(casebook, judgement.of)} wanting ${taken} rather than ${other}`;
    }
    case 'chance': {
      const name = conflict.facts.find(({ id }) => id === judgement.fact)!.name;
      return `“${name}” ${judgement.value >= 0.5 ? 'not following' : 'following'}`;
    }
    case 'limit': {
      const owner = casebook.movers.find(({ id }) => id === judgement.of)!;
      const option = owner.options.find(({ id }) => id === judgement.option)!;
      return `how ${proseName(owner.name)} may change “${option.name}”`;
    }
    default:
      throw new RangeError(`${judgement.kind} is in no neighbourhood that is swept`);
  }
}

/** A statement in the words of whoever wrote the model, or whose wish it is. */
function sayDoubtedWish(
  casebook: Casebook,
  judgement: Judgement & { readonly kind: 'drop' },
): string {
  const all = membersAt(casebook, judgement);
  const dropped = judgement.member === undefined ? all : [all[judgement.member - 1]!];
  const [only] = dropped;
  if (dropped.length === 1 && only!.says !== undefined) return `“${only!.says}”`;
  const wishes = sayDroppedFrom(casebook, orderIn(casebook.conflict, judgement), judgement);
  return `${nameOf(casebook, judgement.of)} wanting ${wishes}`;
}

/** How sure the file is of a judgement as written: `70 % sure`, `chance 0.5`; nothing where it does not say. */
function saySureness(casebook: Casebook, judgement: Judgement): string[] {
  const sureness = surenessOf(casebook, judgement);
  if (sureness === undefined) return [];
  if (sureness.of === 'statement') {
    const stands = judgement.kind === 'sure' ? ' that it is wanted' : '';
    return saySure({ sure: sureness.from }).map((sure) => `${sure}${stands}`);
  }
  const { from, to } = sureness;
  return [`chance ${from === to ? from : `${from} to ${to}`}`];
}

/** How sure the file is of what a judgement would change, from 0 to 1. */
export interface Sureness {
  /** Of a statement that it stands; of a fact that it follows, whichever way it is read. */
  readonly of: 'statement' | 'fact';
  readonly from: number;
  /** The same where the file gives no range. */
  readonly to: number;
}

/** Undefined where the file does not say. */
export function surenessOf(casebook: Casebook, judgement: Judgement): Sureness | undefined {
  const { facts, doubts } = casebook.conflict;
  switch (judgement.kind) {
    case 'sure':
    case 'drop': {
      const all = membersAt(casebook, judgement);
      const only =
        judgement.member === undefined && all.length > 1
          ? undefined
          : all[(judgement.member ?? 1) - 1];
      return only === undefined || only.sure === 1
        ? undefined
        : { of: 'statement', from: only.sure, to: only.sure };
    }
    case 'chance': {
      const range = doubts
        .filter(({ of: [section, id] }) => section === 'facts' && id === judgement.fact)
        .flatMap(({ how }) => (how.kind === 'chance' ? [how] : []))[0];
      const { chance } = facts.find(({ id }) => id === judgement.fact)!;
      return { of: 'fact', from: range?.from ?? chance, to: range?.to ?? chance };
    }
    default:
      return undefined;
  }
}

/** The statements at a place of an order as written. */
function membersAt(
  { decisionMakers }: Casebook,
  { of, place }: { readonly of: string; readonly place: number },
): readonly Statement[] {
  const { preference } = decisionMakers.find(({ id }) => id === of)!;
  const entry = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
  return entry === undefined ? [] : statementsOf(entry);
}

function quoted(casebook: Casebook, { says: _, ...statement }: Statement): string {
  return `“${sayStatement(casebook, statement)}”`;
}

function nameOf({ decisionMakers }: Casebook, of: string): string {
  return proseName(decisionMakers.find(({ id }) => id === of)!.name);
}
