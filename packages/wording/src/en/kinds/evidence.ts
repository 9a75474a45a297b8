import type { Claim, Of } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Part, Said } from '../clause/clause.ts';
import { count, counted, inWords, listOf, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayModels } from '../grammar/shares.ts';
import { listFragments } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { listParts, parties, words } from './parts.ts';

type Links = Of<'restsOn'>['beside'];

export const evidenceClauses: Clauses<
  | 'neverSo'
  | 'claimsTurn'
  | 'withoutClaim'
  | 'withoutInDoubt'
  | 'asBefore'
  | 'asWritten'
  | 'pullsApart'
  | 'noPulls'
  | 'claimsTurnNone'
  | 'claimsHoldNothing'
  | 'claimsUncited'
  | 'noClaims'
  | 'notWeighed'
  | 'citedParts'
  | 'restsOn'
  | 'wrongMeans'
  | 'heldWithoutClaims'
> = {
  neverSo: ({ fact }, { lexicon }) => ({
    subject: words([{ ref: 'fact', id: fact, text: quote(lexicon.fact(fact).name) }]),
    verb: 'is',
    rest: [' never the case'],
  }),
  claimsTurn({ of, alone, withDoubts }, { register }) {
    // Ids say nothing to who has not met the claims.
    const named = (claims: readonly string[]) =>
      register === 'plain' || claims.length === 0 ? [] : [': ', ...claimIds(claims)];
    const others =
      withDoubts.length === 0
        ? []
        : [
            `; ${of === 1 ? 'it' : numberWord(withDoubts.length)}${alone.length === 0 ? '' : ' more'} would only with some of what would then be in doubt`,
            ...named(withDoubts),
          ];
    return {
      verbless: [turning(of, alone.length), ...named(alone), ...others],
    };
  },
  withoutClaim({ each, dropped, turned, ruledOut }, to) {
    const then: Part[][] = [
      ...(ruledOut ? [['the status quo is ruled out']] : []),
      ...turned.map((one) => [clause(one, to)]),
    ];
    const nothing = each.length > 0 ? 'no finding turns' : 'it is not known what turns';
    return {
      verbless: [
        ...joined(dropped, to),
        dropped.length === 0 ? '' : '; then ',
        ...(then.length > 0 ? listParts(then) : [nothing]),
      ],
    };
  },
  withoutInDoubt({ turned, n, models, size, sets, told }, to) {
    const several = turned.length > 1 || turned.some(({ kind }) => kind === 'all');
    const others = sets > 1 ? [` (one of ${numberWord(sets)} such sets)`] : [];
    return {
      verbless: [
        `${several ? 'each in' : 'in'} ${sayModels(BigInt(n))} of ${sayModels(BigInt(models))} models, `,
        ...joined(turned, to),
        '; with the rest as it stands ',
        size === 1 ? 'it is enough that also ' : `it takes ${inWords(size, 'more part')}: `,
        ...joined(told, to),
        ...others,
      ],
    };
  },
  asBefore: ({ each }, to) => ({ verbless: ['as before, ', ...joined(each, to)] }),
  asWritten: ({ each }, to) => ({ verbless: ['as the file is written, ', ...joined(each, to)] }),
  pullsApart({ holding, holdingClaims, against, againstClaims, turned }, to) {
    return {
      verbless: [
        'where ',
        ...joined(holding, to),
        ` [${sayLinks(holdingClaims)}], `,
        ...joined(turned, to),
        '; where also ',
        ...joined(against, to),
        ` [${sayLinks(againstClaims)}], that is as written again`,
      ],
    };
  },
  noPulls: ({ claim }) => ({
    subject: words(
      claim === undefined
        ? 'no two reasons that cite claims'
        : `no two reasons, of which one cites ${claim},`,
      true,
    ),
    verb: 'pulls',
    rest: [' a finding opposite ways'],
  }),
  claimsTurnNone({ claims }) {
    const each = claims.map(({ claim, dropped, doubted }): Fragment[] => {
      const parts = [
        ...(dropped > 0 ? [`${count(dropped)} dropped`] : []),
        ...(doubted > 0 ? [`${count(doubted)} in doubt`] : []),
      ];
      return [claimId(claim), ` (${parts.join(', ')})`];
    });
    return { verbless: ['no finding turns without ', ...listFragments(each, 'or')] };
  },
  claimsHoldNothing: ({ claims }) => ({
    verbless: [
      'whatever cites ',
      ...claimIds(claims, 'or'),
      ' stands without it: it is held as written, or another claim says it as well',
    ],
  }),
  claimsUncited: ({ claims }) => ({
    subject: words('nothing'),
    verb: 'cites',
    rest: [' ', ...claimIds(claims, 'or')],
  }),
  noClaims: () => ({ subject: words('the file'), verb: 'makes', rest: [' no claims'] }),
  notWeighed(proposition) {
    return {
      verbless: [
        'what turns without ',
        claimId(proposition.claim),
        ' is not known: ',
        ...whyNot(proposition),
      ],
    };
  },
  citedParts({ parts }) {
    const told = parts.map(({ what, n, of }) => {
      if (n < of) return `${count(n)} of ${counted(of, what)}`;
      if (of === 1) return `the only ${what}`;
      return `${of === 2 ? 'both' : `all ${count(of)}`} ${what}s`;
    });
    return { subject: words(listOf(told), true), verb: 'cites', rest: [' a claim'] };
  },
  restsOn({ what, words: text, who, grade, beside }) {
    const details = [
      KINDS[what] ?? what,
      grade === undefined ? 'without a grade' : GRADES[grade],
      ...(beside.length === 0 ? [] : [`beside it ${sayLinks(beside)}`]),
    ];
    return {
      verbless: [
        ...(who === undefined ? [] : [parties([who]), ': ']),
        `${quote(text)} (${details.join('; ')})`,
      ],
    };
  },
  wrongMeans({ drop }) {
    const alone =
      drop === 'alone'
        ? 'however far the claim supports it'
        : 'if the claim says it or supports it without a grade; if it supports it in part or suggests it, that is in doubt';
    return {
      verbless: [
        `a claim that is wrong supports nothing, which is not to say that the opposite is true; each is taken by itself. A statement or fact that cites no other is then dropped, ${alone}. One that cites others too is in doubt, unless another says just the same; every way in which those in doubt may stand or not is a model. Nothing is put in their place`,
      ],
    };
  },
  heldWithoutClaims: () => ({
    verbless: [
      'held as written, whatever they cite: options and how they may move, what is ruled out, the status quo, bodies, and preferences not given by statements. Views, misreadings, signals, threats, deals, doubts, variants and events enter none of these findings; preferences are taken in the general reading',
    ],
  }),
};

/** `c09 says so; c30, c31 in part; c07`: what has no grade stands last and bare. */
function sayLinks(links: Links): string {
  const grades = ['says', 'part', 'suggests', undefined] as const;
  return grades
    .flatMap((grade) => {
      const ids = links.filter((link) => link.grade === grade).map(({ claim }) => claim);
      if (ids.length === 0) return [];
      return [
        grade ? `${ids.join(', ')} ${LINKED[grade][ids.length === 1 ? 0 : 1]}` : ids.join(', '),
      ];
    })
    .join('; ');
}

const LINKED = {
  says: ['says so', 'say so'],
  part: ['in part', 'in part'],
  suggests: ['suggests', 'suggest'],
} as const;

const GRADES = { says: 'it says so', part: 'in part', suggests: 'it suggests it' } as const;

const KINDS: Readonly<Record<string, string>> = {
  'decision-maker': 'decision maker',
  rule: 'what is ruled out',
  'status-quo': 'the status quo',
};

function whyNot({ why, most, who, problem }: Of<'notWeighed'>): Part[] {
  switch (why) {
    case 'facts':
      return [`more than ${most} facts would be in doubt`];
    case 'statements':
      return [`more than ${most} statements of `, parties([who!]), ' would be in doubt'];
    case 'traces':
      return ['there are too many ways in which findings come about'];
    case 'no sense':
      return [
        'the file makes no sense without what rests on it',
        ...(problem === undefined ? [] : [` (${problem})`]),
      ];
  }
}

function claimId(id: string): Fragment {
  return { ref: 'claim', id, text: id };
}

/** How many of so many claims would each turn a finding. */
function turning(of: number, n: number): string {
  if (of === 1) return `the one claim cited would turn ${n === 0 ? 'no' : 'a'} finding if wrong`;
  const some = n === 0 ? 'none' : numberWord(n);
  return `of ${numberWord(of)} claims cited, ${some} would ${n > 1 ? 'each ' : ''}turn a finding if wrong`;
}

function claimIds(ids: readonly string[], joiner: 'and' | 'or' = 'and'): Fragment[] {
  return listFragments(
    ids.map((id) => [claimId(id)]),
    joiner,
  );
}

function clause(claim: Claim, to: Wanted<Said>): Part {
  return { mention: 'claim', said: to.said(claim), as: 'clause' };
}

function joined(claims: readonly Claim[], to: Wanted<Said>): Part[] {
  return listParts(gathered(claims).map((one) => [clause(one, to)]));
}

/** Those who prefer the same to the same, named together where they come one after the other. */
function gathered(claims: readonly Claim[]): Claim[] {
  const all: Claim[] = [];
  for (const one of claims) {
    const last = all.at(-1);
    const both = last === undefined ? undefined : preferredByBoth(last, one);
    if (both === undefined) all.push(one);
    else all.splice(-1, 1, both);
  }
  return all;
}

function preferredByBoth(one: Claim, next: Claim): Claim | undefined {
  if (!isComparison(one) || !isComparison(next)) return undefined;
  if (!Array.isArray(one.who) || !Array.isArray(next.who) || !one.so || !next.so) return undefined;
  const isSame = one.first === next.first && one.second === next.second && one.order === next.order;
  const both: Of<'compares'> = { ...one, who: [...one.who, ...next.who] };
  return isSame ? (both as Claim) : undefined;
}

function isComparison(claim: Claim): claim is Claim & Of<'compares'> {
  return claim.kind === 'compares';
}
