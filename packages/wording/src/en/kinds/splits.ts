import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { count, inWords, listOf } from '../grammar/lists.ts';
import { symbolsInARow, symbolsOf } from '../names/concepts.ts';
import { agreementWith, partyName, partyNames, stateName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { fromState, parties, words } from './parts.ts';

export const splitClauses: Clauses<
  | 'splitTakes'
  | 'splitTakesNone'
  | 'otherSplits'
  | 'splitServes'
  | 'splitSame'
  | 'splitHolds'
  | 'splitPlaces'
  | 'splitNotCompared'
  | 'splitAloneNotAsked'
  | 'splitsLeft'
> = {
  splitTakes({ alliance, from, reached, n, ends }, { lexicon }) {
    const all = n === 1 ? 'there' : 'to each of these';
    return {
      frame: { words: ['split'], comma: true },
      subject: parties(alliance),
      modal: 'could',
      verb: 'goes',
      so: false,
      noLonger: true,
      // Other states are named here, so that *there* could be any of them.
      rest: [
        ' from ',
        stateName(lexicon, from),
        reached ? ' in one joint move, undeterred, to ' : ', undeterred, to ',
        ...sayEnds(lexicon, ends, n),
        ...(reached ? [`; but improvements that need no coalition lead ${all}`] : []),
      ],
    };
  },
  splitTakesNone({ alliance, from, why }, { lexicon }) {
    const start = fromState(from);
    const nothing = ', so a split does not change where they could go from there';
    if (why === 'none') {
      const rest = [' no joint improvement', ...start, nothing];
      return { subject: parties(alliance), verb: 'has', rest };
    }
    const { their } = agreementWith(lexicon, alliance);
    if (why === 'deterred') {
      return {
        subject: words([`each of ${their} joint improvements`, ...start]),
        verb: 'is',
        rest: [` deterred under the concepts asked${nothing}`],
      };
    }
    return {
      subject: words([`each of ${their} undeterred joint moves`, ...start]),
      verb: 'leads',
      rest: [` where one of them could go undeterred alone${nothing}`],
    };
  },
  otherSplits({ from, n, beside }) {
    const pairs = n === 1 ? 'the pair' : `any of the ${inWords(n, 'pair')}`;
    const others = n === 1 ? 'the other pair' : `any of the ${inWords(n, 'other pair')}`;
    return {
      subject: words(`splitting ${beside.length === 0 ? pairs : others}`),
      modal: 'would',
      verb: 'changes',
      so: false,
      rest: [' where that pair could go', ...fromState(from)],
    };
  },
  splitServes({ who, verdict }) {
    if (verdict === 'mixed') {
      return { subject: parties(who), modal: 'could', verb: 'gains', rest: [' or lose by that'] };
    }
    return { subject: parties(who), verb: verdict, rest: [' by that'] };
  },
  splitSame: ({ alliance, under }, { lexicon }) => ({
    frame: { words: ['under ', ...symbolsOf(under.map(lexicon.concept))], comma: false },
    subject: words('the same states', true),
    verb: 'holds',
    rest: [
      ' whether ',
      { mention: 'same', ids: alliance, form: 'they' },
      ' stand together or are split',
    ],
  }),
  splitHolds({ under, intact, split, more, less }, { lexicon }) {
    const changes = [
      ...(more === 0 ? [] : [`${inWords(more, 'more state')} would hold`]),
      ...(less === 0 ? [] : [`${inWords(less, 'state')} would hold no longer`]),
    ];
    const [before, after] = [intact, split].map((n) => (n === 0 ? 'none' : count(n)));
    const holds = intact > 1 ? 'hold' : 'holds';
    return {
      verbless: [
        'under ',
        ...symbolsOf(under.map(lexicon.concept)),
        ` ${listOf(changes)}: ${before} ${holds} while they stand together, ${after} once they are split`,
      ],
    };
  },
  splitPlaces({ unranked, changes }, { lexicon }) {
    if (changes.length === 0) {
      const whose = unranked ? ' whose order has places' : '';
      return {
        frame: { words: [`for everybody${whose}`], comma: false },
        subject: words('the best and the worst of what holds', true),
        verb: 'keeps',
        rest: [' their places'],
      };
    }
    const groups = (['gains', 'loses', 'mixed'] as const).flatMap((verdict) => {
      const those = changes.filter((one) => one.verdict === verdict);
      return those.length === 0 ? [] : [sayChanged(lexicon, verdict, those)];
    });
    return { verbless: groups.flatMap((one, k) => [k === 0 ? '' : '; ', ...one]) };
  },
  splitNotCompared: ({ alliance }) => ({
    subject: parties(alliance),
    verb: 'has',
    rest: [' too many joint moves for a comparison of what holds'],
  }),
  splitAloneNotAsked: () => ({ verbless: ['whether anything deters from those was not asked'] }),
  splitsLeft: ({ n, of }) => ({
    verbless: [
      `what it would change to split ${n === of ? '' : `${count(n)} of `}the ${inWords(of, 'coalition')} was not looked at, since that takes too long`,
    ],
  }),
};

/** `“Freeze for freeze” (Nash, SEQ) or two others` */
function sayEnds(lexicon: Lexicon, ends: Of<'splitTakes'>['ends'], n: number): Part[] {
  const told = ends.flatMap(({ to, under }, k): Part[] => [
    k === 0 ? '' : k === n - 1 ? ' or ' : ', ',
    stateName(lexicon, to),
    ' (',
    ...symbolsInARow(under.map(lexicon.concept)),
    ')',
  ]);
  const more = n - ends.length;
  return more === 0 ? told : [...told, ` or ${inWords(more, 'other')}`];
}

type Changed = Of<'splitPlaces'>['changes'][number];

/** `the United States gains (best place 2 → 1)`: only what changes. */
function sayChanged(
  lexicon: Lexicon,
  verdict: Changed['verdict'],
  those: readonly Changed[],
): Part[] {
  const ids = those.map(({ who }) => who);
  const { verb } = agreementWith(lexicon, ids);
  const ranges = those.flatMap(({ who, best, worst }, k): Part[] => {
    const told = [
      ...(best === undefined ? [] : [`best place ${best.from} → ${best.to}`]),
      ...(worst === undefined ? [] : [`worst place ${worst.from} → ${worst.to}`]),
    ];
    const name: Part[] = those.length === 1 ? [] : [partyName(lexicon, who), ' '];
    return [k === 0 ? '' : '; ', ...name, told.join(', ')];
  });
  const does = verdict === 'mixed' ? 'may gain or lose' : verb(verdict);
  return [...partyNames(lexicon, ids), ` ${does} (`, ...ranges, ')'];
}
