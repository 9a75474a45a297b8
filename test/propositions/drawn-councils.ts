import { parseConflict } from '@standoff/language';
import fc from 'fast-check';

/**
 * Bodies that vote by formulas, drawn at random: scales, members that vote like another or yes to some drafts only, sponsors from
 * outside, a rule of its own for an option.
 */
const WISHES = [
  'council.tax = high',
  'council.tax >= low',
  'not council.tax = high',
  'council.fine',
  'not council.fine',
  'council.fine or council.tax = low',
  'ann.shout',
] as const;

const wants = fc
  .array(fc.constantFrom(...WISHES), { minLength: 1, maxLength: 3 })
  .map((all) => `prefers: [ ${all.map((of) => `{ want: ${of} }`).join(', ')} ]`);

const SHARES = [0, 1, 2.5, 7, 18.62] as const;
const weighed = fc
  .constantFrom<number>(...SHARES)
  .map((population): string => `population: ${population}`);

const rule = fc
  .array(
    fc.constantFrom(
      'yes >= 3',
      'yes.population >= 65 %',
      '2 * yes.population > all.population - absent.population',
      'yes > no',
      'all - yes < 3',
      'bob = yes',
      'dan != no',
      'no = 0',
      'yes.population >= 10',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) => fc.constantFrom(' and ', ' or ').map((joiner) => parts.join(joiner)));

const outside = fc.oneof(
  fc.constantFrom('yes', 'no', 'abstain').map((vote) => `vote: ${vote}`),
  fc.constantFrom('ann', 'bob').map((leader) => `like: ${leader}`),
  fc
    .tuple(
      fc.constantFrom(
        'council.tax >= low',
        'not council.fine',
        '[council.fine, council.tax = low]',
        'levied',
        'council.fine and ann.shout',
        'burden >= 2',
        'burden + count(council.fine, ann.shout) = 1',
        '2 * burden - count(ann.shout) >= 3',
      ),
      fc.constantFrom('', ', else: abstain', ', else: yes'),
    )
    .map(([formula, otherwise]) => {
      const written = formula.startsWith('[') ? formula : `"${formula}"`;
      return `yes-to: ${written}${otherwise}`;
    }),
);

/** The same with a tax that is a number. */
function inNumbers(text: string): string {
  return text
    .replace('[none, low, high]', '0 to 2')
    .replaceAll(
      /(council\.tax:? ?[<>]?=? ?)(none|low|high)/g,
      (_, start: string, level: string) => `${start}${['none', 'low', 'high'].indexOf(level)}`,
    );
}

export const councilsArbitrary: fc.Arbitrary<string> = fc
  .record({
    ann: wants,
    bob: wants,
    cat: wants,
    shares: fc.array(weighed, { minLength: 6, maxLength: 6 }),
    dan: outside,
    eve: outside,
    fay: fc.constantFrom('like: dan', 'like: ann', 'vote: yes'),
    rule,
    veto: fc.constantFrom('', ', veto: [cat]', ', veto: [dan]'),
    own: fc.option(
      fc.oneof(
        fc.constantFrom('2 votes', '1 vote, no veto by ann', '4 votes'),
        rule.map((when) => `{ when: "${when}" }`),
      ),
      { nil: undefined },
    ),
    sponsors: fc.option(fc.constantFrom('out', 'ann, out'), { nil: undefined }),
    tax: fc.constantFrom('none', 'low', 'high'),
    inNumbers: fc.boolean(),
  })
  .map((drawn) => {
    const { ann, bob, cat, dan, eve, fay, shares, veto, own, sponsors, tax } = drawn;
    // That some vote counts for something is asked of every scale.
    const counted = shares.every((one) => one === 'population: 0')
      ? ['population: 7', ...shares.slice(1)]
      : shares;
    const members = ['ann', 'bob', 'cat', 'dan', 'eve', 'fay'].map((id, k) => {
      const said = { dan, eve, fay }[id];
      return `{ ${id}: { ${[...(said ? [said] : []), counted[k]!].join(', ')} } }`;
    });
    const wanting = sponsors === undefined ? '' : `\n    sponsors: [ ${sponsors} ]`;
    const fine =
      own === undefined
        ? 'yes/no'
        : `{ levels: yes/no, adopts: ${own.startsWith('{') ? own : `"${own}"`} }`;
    const burden = drawn.inNumbers ? 'council.tax' : 'if(council.tax = high, 2, 0)';
    const text = `standoff: 1
title: A drawn council
decision-makers:
  ann: { name: Ann, options: { shout: yes/no }, ${ann} }
  bob: { name: The Blues, ${bob} }
  cat: { name: Cat, ${cat} }
  out: { name: Out, prefers: [ { want: council.tax >= low }, { want: ann.shout } ] }
facts: { levied: council.tax >= low }
quantities: { burden: "${burden} + count(council.fine)" }
bodies:
  council:
    members: [ ${members.join(', ')} ]
    adopts: { when: "${drawn.rule}"${veto} }${wanting}
    options: { tax: [none, low, high], fine: ${fine} }
status-quo: { ann.shout: no, council.tax: ${tax}, council.fine: no }
`;
    return drawn.inNumbers ? inNumbers(text) : text;
  })
  // Rules that nothing satisfies are errors of a file.
  .filter((text) => parseConflict(text).conflict !== undefined);
