import { expect, it } from 'vitest';
import { conflictOf, twoSides } from '../../test/parse/found.ts';

/** The model with a body whose option is in use. */
function withBody(body: string): string {
  return twoSides(
    `bodies: { council: ${body} }\n`,
    '[not war, posture = talks, council.sanctions]',
  );
}

/** The same with a decision maker that has a name. */
function named(text: string): string {
  return text.replace('us:\n', 'us:\n    name: United States\n');
}

const options = 'options: { sanctions: yes/no }';

it.each([
  ['with capitals beside decision makers with names', named, 'South Africa'],
  [
    'as it is beside decision makers that are shown by their ids',
    (text: string) => text,
    'south-africa',
  ],
])('calls members with a given vote by a name, or by their id %s', (_, shown, expected) => {
  const members = '[us, { uk: { name: United Kingdom, vote: yes } }, { south-africa: absent }]';
  const body = `{ members: ${members}, adopts: 1 vote, ${options} }`;
  const [council] = conflictOf(shown(withBody(body))).bodies;
  expect(council!.members.map(({ name }) => name)).toEqual([undefined, 'United Kingdom', expected]);
});

it('calls nobody in two ways', () => {
  const bodies = `{
    first: { members: [us, { uk: yes }], adopts: 1 vote, ${options} },
    second: { members: [us, { uk: { name: United Kingdom, vote: yes } }], adopts: 1 vote, options: { aid: yes/no } } }`;
  const text = twoSides(
    `bodies: ${bodies}\n`,
    '[not war, posture = talks, first.sanctions, second.aid]',
  );
  const names = conflictOf(text).bodies.map(({ members }) => members[1]!.name);
  expect(names).toEqual(['United Kingdom', 'United Kingdom']);
});
