import type { Claim, Of, Quoted } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { JudgementMention, Part, Subject } from '../clause/clause.ts';
import { count, counted, inWords, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayModels, shareInWords } from '../grammar/shares.ts';
import { sayQuoted } from '../names/formulas.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';
import { instead } from './written.ts';

export const sweepClauses: Clauses<
  | 'sameInAll'
  | 'standsInDrawn'
  | 'failsWhere'
  | 'failsMoreWhere'
  | 'otherDrivers'
  | 'enoughToTurn'
  | 'noneTurns'
  | 'modelsFollow'
  | 'heldFixed'
  | 'namedInFile'
  | 'matters'
> = {
  sameInAll({ each, n, models, drawn }) {
    const all = each.length;
    const which = drawn === 0 ? '' : ' followed through all models';
    const findings = `finding${all === 1 ? '' : 's'}${which}`;
    return {
      subject: words(`${sayPart(n, all)} ${findings}`, n > 1),
      verb: 'is',
      rest: [` the same in ${sayAll(models)}`],
    };
  },
  standsInDrawn({ each, n, drawn, low, high }) {
    const range = `${shareInWords(low)} to ${shareInWords(high)}`;
    return {
      subject: eachOf(each),
      verb: 'stands',
      rest: [
        ` in ${count(n)} of ${count(drawn)} models drawn by weight (of all models, with 95 %, a share of ${range}, which is no likelihood)`,
      ],
    };
  },
  failsWhere({ each, where, by, some: failing }, to) {
    const there = failing === undefined ? [] : [`, and there in ${sayShare(failing)} models`];
    return {
      subject: eachOf(each),
      verb: 'fails',
      rest: [failing ? ' only where ' : ' exactly where ', judgement(by, where, to), ...there],
    };
  },
  failsMoreWhere({ each, where, by, changed, written, drawn }, to) {
    const kind = drawn ? 'drawn models' : 'models';
    return {
      frame: { words: ['where ', judgement(by, where, to)], comma: true },
      subject: eachOf(each),
      verb: 'fails',
      rest: [` in ${sayShare(changed)} ${kind}, elsewhere in ${sayShare(written)}`],
    };
  },
  otherDrivers: ({ n }) => ({
    subject: words('--json'),
    verb: 'lists',
    rest: [` ${inWords(n, 'other judgement')}`],
  }),
  enoughToTurn({ size, sets, n }, to) {
    const told = sets.map(({ by, told }): JudgementMention => {
      return { mention: 'judgements', ids: by, words: instead(told, to, size - told.length) };
    });
    const fewer = size === 1 ? '' : ', and no fewer';
    const left = n - sets.length;
    const others = size === 1 ? inWords(left, 'other') : inWords(left, 'other set');
    const more =
      left > 0 ? [`; or ${left === 1 ? '' : left === 2 ? 'either of ' : 'any of '}${others}`] : [];
    return {
      subject: words(inWords(size, 'changed judgement'), size > 1),
      verb: 'is',
      rest: [
        ` enough to turn it${fewer}: if `,
        ...told.flatMap((one, k): Part[] => [k === 0 ? '' : '; or if ', one]),
        ...more,
      ],
    };
  },
  noneTurns: ({ upTo }) =>
    upTo < 1
      ? { verbless: ['how many changed judgements turn it was not tried'] }
      : {
          subject: words(
            upTo === 1
              ? 'no changed judgement'
              : `no set of up to ${numberWord(upTo)} changed judgements`,
          ),
          verb: 'turns',
          rest: [
            upTo === 1
              ? ' it alone; sets of several were not tried'
              : ' it; larger ones were not tried',
          ],
        },
  modelsFollow({ n, even, ranges = false, drawn }) {
    if (n === '1') {
      return { subject: words('that'), verb: 'leaves', rest: [' one model, the file as written'] };
    }
    const known =
      drawn === undefined
        ? ', all checked'
        : `, of which ${count(drawn.samples)} are drawn, by seed ${drawn.seed}, for each finding with more than ${counted(drawn.beyond, 'trace')}`;
    const weights = even
      ? 'they all count alike'
      : ranges
        ? 'they count by the part that orders take of the ranges of weights, by how sure the author is of statements and facts, and alike where neither is said'
        : 'they count by how sure the author is of statements and facts, and alike where that is not said';
    return {
      subject: words('that'),
      verb: 'makes',
      rest: [` ${sayModels(BigInt(n))} models${known}; ${weights}`],
    };
  },
  heldFixed({ facts, orders, foresight }) {
    const held: Part[][] = [
      ['options'],
      ['rules'],
      ...(facts === 'none' ? [] : [[facts === 'all' ? 'facts' : 'all other facts']]),
      ['how bodies vote'],
      ['what everybody knows'],
      ...(foresight ? [['how far anybody looks']] : []),
      ...(orders.length > 0 ? [['the order of ', parties(orders)]] : []),
    ];
    const list = held.flatMap((one, k): Part[] => [
      k === 0 ? '' : k === held.length - 1 ? ' and ' : ', ',
      ...one,
    ]);
    return {
      verbless: ['held as written: ', ...list, '; preferences are taken in the general reading'],
    };
  },
  namedInFile({ name, says, fails }, { lexicon }) {
    const told = says === undefined ? undefined : ownWords(lexicon, says);
    const rest = told === undefined ? '' : `: ${told}`;
    const what = fails ? 'the opposite of this' : 'this';
    return { subject: words('the file'), verb: 'calls', rest: [` ${what} ${quote(name)}${rest}`] };
  },
  matters: ({ name, why }, { lexicon }) => ({
    subject: words('the file'),
    verb: 'says',
    rest: [` why ${name} matters: ${ownWords(lexicon, why)}`],
  }),
};

/** What the file says, without the stop that ends the sentence around it. */
function ownWords(lexicon: Lexicon, quoted: Quoted): string {
  return quote(sayQuoted(lexicon, quoted).replace(/\.$/, ''));
}

function eachOf(each: readonly Claim[]): Subject {
  return { verdict: [each.length > 1 ? 'each of these' : 'this'] };
}

/** `twelve of 15`, `all 15`, `the one`, `none of the two`. */
function sayPart(n: number, all: number): string {
  if (all === 1) return n === 1 ? 'the' : 'no';
  if (n === all) return all === 2 ? 'both' : `all ${numberWord(all)}`;
  if (n === 0) return `${all === 2 ? 'neither' : 'none'} of the ${numberWord(all)}`;
  return `${numberWord(n)} of ${numberWord(all)}`;
}

function sayAll(models: string): string {
  if (models === '1') return 'the one model there is';
  return `${models === '2' ? 'both' : `all ${sayModels(BigInt(models))}`} models`;
}

/** `4 of 6` */
function sayShare({ fails, of }: Of<'failsMoreWhere'>['changed']): string {
  return `${sayModels(BigInt(fails))} of ${sayModels(BigInt(of))}`;
}

function judgement(id: string, where: Claim, to: Wanted): JudgementMention {
  return {
    mention: 'judgements',
    ids: [id],
    words: instead([where], to),
  };
}
