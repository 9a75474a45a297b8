import { describe, expect, it } from 'vitest';
import { parseConflict } from '../src/index.ts';

/** What is said of a file: each message with its help. */
function told(text: string): (readonly [message: string, help: string | undefined])[] {
  return parseConflict(text).diagnostics.map(({ message, help }) => [message, help]);
}

const withWish = (wish: string) => `standoff: 1
title: A dam
decision-makers:
  up: { options: { dam: yes/no }, prefers: [ ${wish} ] }
  lower: { options: { army: { levels: { home: army at home, across: army across } } }, prefers: [ up.dam ] }
status-quo: { up.dam: no, lower.army: home }
`;

const withOptions = (options: string) => `standoff: 1
title: A dam
decision-makers:
  up:
    options: ${options}
    prefers: [ dam ]
status-quo: { up.dam: no }
`;

describe('of a common mistake it is said what was meant:', () => {
  it.each([
    [
      'a condition within a formula, which is no equivalence',
      withWish('dam if lower.army = home'),
      '"if" is no operator of a formula',
      'of a wish write { want: dam, if: lower.army = home }; elsewhere (lower.army = home) implies (dam) means the same',
    ],
    [
      'an exception within a formula',
      withWish('dam unless lower.army = home'),
      '"unless" is no operator of a formula',
      'of a wish write { want: dam, unless: lower.army = home }; elsewhere (dam) or (lower.army = home) means the same',
    ],
    [
      'a condition within brackets',
      withWish('(dam if lower.army = home)'),
      '"if" is no operator of a formula',
      'a condition stands beside a wish: { want: …, if: … }',
    ],
    [
      'a text with a colon',
      withWish('{ want: dam, says: We need it: badly }'),
      'a text with a colon stands here without quotes',
      'write "We need it: badly"',
    ],
    [
      'an apostrophe between single quotes',
      withWish("{ want: dam, says: 'It's ours' }"),
      'an apostrophe ends the quotation here',
      "double the apostrophe: 'It''s ours'",
    ],
    [
      'an apostrophe on the second line of a quotation',
      withWish('dam').replace('title: A dam', "title: 'The dam,\n  and it is up's'"),
      'an apostrophe ends the quotation here',
      'double the apostrophe, or put the text in double quotes',
    ],
    [
      'an apostrophe and a colon between single quotes',
      withWish('dam').replace('A dam', "'It's: ours'"),
      'an apostrophe ends the quotation here',
      "double the apostrophe: 'It''s: ours'",
    ],
    [
      'a text with a colon, an apostrophe and quotes',
      withWish('{ want: dam, says: We: it\'s "bad" }'),
      'a text with a colon stands here without quotes',
      `write 'We: it''s "bad"'`,
    ],
    [
      'a text with a colon on a line of its own',
      withWish('dam').replace('A dam', 'A dam: "ours"'),
      'a second colon stands on this line',
      `write 'A dam: "ours"' if all of it is a text, or begin a new line`,
    ],
    [
      'levels that a comma cuts',
      withOptions('{ dam: held, shared, split }'),
      '"shared" stands here as a key without a value',
      'between { and } a comma ends a value: write [held, shared, split] for a list, or "held, shared, split" for a text',
    ],
    [
      'levels in other letters',
      withOptions('{ dam: Yes/No }'),
      '"Yes/No" is not the levels of an option',
      'write yes/no',
    ],
    [
      'levels with spaces',
      withOptions('{ dam: "yes / no, one-way" }'),
      '"yes / no, one-way" is not the levels of an option',
      'write yes/no, one-way',
    ],
    [
      'levels without brackets',
      withOptions('{ dam: "held, shared" }'),
      '"held, shared" is not the levels of an option',
      'write [held, shared]',
    ],
    [
      'levels without brackets that go one way',
      withOptions('{ dam: "held, shared, one-way" }'),
      '"held, shared, one-way" is not the levels of an option',
      'write { levels: [held, shared], moves: one-way }',
    ],
    [
      'levels in the other order',
      withOptions('{ dam: "No|Yes" }'),
      '"No|Yes" is not the levels of an option',
      'write yes/no',
    ],
    [
      'a text with a colon and a backslash',
      withWish('{ want: dam, says: C:\\new: bad }'),
      'a text with a colon stands here without quotes',
      "write 'C:\\new: bad'",
    ],
    [
      'options as a list',
      withOptions('[dam, water]'),
      'options have levels each, and this is a list',
      'write { dam: yes/no, water: yes/no }',
    ],
    [
      'no version',
      withWish('dam').replace('standoff: 1\n', ''),
      'the key "standoff" is missing',
      'write standoff: 1',
    ],
    [
      'a longer word for a key',
      withWish('dam').replace('prefers: [ dam ]', 'preferences: [ dam ]'),
      'there is no key "preferences" here',
      'did you mean prefers?',
    ],
    [
      'a longer word for a concept',
      `${withWish('dam')}foresight: sequential\n`,
      '"sequential" is not the id of a solution concept',
      'did you mean seq?',
    ],
    [
      'wishes in the column of those who have them',
      withOptions('{ dam: yes/no }').replace('    prefers', '  prefers'),
      '"prefers" stands among the decision makers, and is part of one decision maker',
      'indent it like "options" above',
    ],
    [
      'wishes beside the sections',
      withOptions('{ dam: yes/no }').replace('    prefers', 'prefers'),
      '"prefers" stands here by itself, and is part of a decision maker',
      'indent it as deep as what else belongs to a decision maker, below the id',
    ],
    [
      'an item of a list that is one column short',
      withOptions('{ dam: yes/no }').replace('[ dam ]', '\n      - dam\n     - not dam'),
      'this line is not indented like the ones that it belongs with',
      'begin it in column 7 like "- dam", or in column 5 like "prefers"',
    ],
    [
      'a text that stands no deeper than its key',
      withWish('dam').replace('A dam', '|\nA dam'),
      'a text after | or > stands no deeper than its key',
      'indent every line of it with spaces, deeper than the key',
    ],
    [
      'a line that is indented too far',
      withOptions('{ dam: yes/no }').replace('    prefers', '     prefers'),
      'this line is not indented like the ones that it belongs with',
      'begin it in column 5 like "options"',
    ],
    [
      'a line between two columns',
      withOptions('{ dam: yes/no }').replace('    prefers', '   prefers'),
      'this line is not indented like the ones that it belongs with',
      'begin it in column 5 like "options", or in column 3 like "up"',
    ],
    [
      'tabs, once',
      withOptions('{ dam: yes/no }').replaceAll('  ', '\t'),
      'a tab stands where the line is indented',
      'indent with spaces, here and in the lines below',
    ],
    [
      'tabs between braces',
      withOptions('{\n\t\tdam: yes/no,\n\t\twater: yes/no }'),
      'a tab stands where the line is indented',
      'indent with spaces, here and in the lines below',
    ],
    [
      'a tab before a text',
      withWish('dam').replace('A dam', '|\n\tA dam'),
      'a tab stands where the line is indented',
      'indent with spaces, here and in the lines below',
    ],
  ])('%s', (_, text, message, help) => {
    expect(told(text)).toEqual([[message, help]]);
  });

  it('what makes other errors follow comes first', () => {
    const text = `standoff: 1
title: Two dams
status-quo: { up.dam: no, up.army: no }
decision-makers:
  up: { options: { dam: yes/no }, prefers: [ dam ] }
  up: { options: { army: yes/no }, prefers: [ army ] }
`;
    expect(told(text).map(([message]) => message)).toEqual([
      '"up" is already written above',
      'no option is called "army"',
    ]);
  });
});
