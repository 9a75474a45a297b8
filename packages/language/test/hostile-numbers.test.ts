import { expect, it } from 'vitest';
import { parseConflict } from '../src/index.ts';

const model = (range: string, wish: string, more = '') => `standoff: 1
title: A river
decision-makers:
  ann: { options: { share: ${range} }, prefers: [ ${wish} ] }
  bob: { options: { y: yes/no }, prefers: [ y ] }
${more}bodies:
  council:
    members: [ { ann: { people: 6 } }, { bob: { people: 4 } } ]
    adopts: RULE
    options: { law: yes/no }
status-quo: { ann.share: 0, bob.y: no, council.law: no }
`;
const voting = (when: string) =>
  model('0 to 10', 'more: share').replace('RULE', `{ when: "${when}" }`);
const counting = (wish: string) => model('0 to 10', `{ want: ${wish} }`).replace('RULE', '2 votes');
const ranging = (range: string) => model(range, 'more: share').replace('RULE', '2 votes');
const named = (quantities: string) =>
  model('0 to 10', 'more: a', `quantities: { ${quantities} }\n`).replace('RULE', '2 votes');

it.each([
  ['too many levels', ranging('0 to 10001'), 'range-too-long', 'choose a larger step'],
  ['steps too small', ranging('0 to 1 by 0.00001'), 'range-too-long', 'choose a larger step'],
  ['too many digits', ranging('0 to 99999999999999999999'), 'wrong-range', '15 digits'],
  ['digits behind the point', ranging('0 to 0.1 by 0.0000000001'), 'wrong-range', '9 behind it'],
  ['powers of ten', ranging('0 to 1 by 1e-1'), 'wrong-range', '0 to 100 by 10'],
  ['no end', ranging('0 to Infinity'), 'wrong-range', '0 to 100 by 10'],
  ['steps that miss', ranging('0 to 1 by 0.3'), 'wrong-range', 'lead to 0.9, and then to 1.2'],
  ['no step', ranging('0 to 10 by 0'), 'wrong-range', '0 to 100 by 10'],
  ['downwards', ranging('10 to 0'), 'wrong-range', 'write 0 to 10'],
  ['dust', counting('share = 3.0000000000000004'), 'unknown-level', 'the numbers 0 to 10'],
  ['a factor', counting('99999999999999999999 * share >= 4'), 'amounts-multiplied', 'a number'],
  ['a number in a sum', counting('share + 1e5 >= 4'), 'unknown-option', 'in decimals'],
  ['a product', counting('share * share >= 4'), 'amounts-multiplied', 'a number only'],
  ['a quotient', counting('share / 2 >= 4'), 'formula-character', 'not divided'],
  ['no blank', counting('share -1 >= 2'), 'formula-operator-missing', '"share - 1"'],
  ['a circle', named('a: b + 1, b: c - 1, c: a'), 'quantity-circle', 'by options and numbers'],
  ['itself', named('a: a + 1'), 'quantity-circle', 'by options and numbers'],
  ['two scales', voting('yes.people > no'), 'no-tallies', 'yes.people > no.people'],
  ['two scales in a share', voting('yes >= 2 * no.people'), 'no-tallies', 'yes.people > no.people'],
  ['more than all', voting('yes.people >= 165 %'), 'impossible-rule', 'fewer votes'],
])(
  'numbers that cannot be are told once, where they stand and with what to do: %s',
  (_, text, code, help) => {
    const { diagnostics } = parseConflict(text);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => each.code)).toEqual([code]);
    expect(errors[0]!.help).toContain(help);
  },
);
