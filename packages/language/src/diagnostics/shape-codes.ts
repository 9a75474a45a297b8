import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of what is wrong with the keys and values of a file, taken one by one. */
export const shapeCodes = {
  'unknown-key': { severity: 'error' },
  'missing-key': { severity: 'error' },
  'misplaced-key': {
    severity: 'error',
    causes: true,
  },
  'duplicate-key': {
    severity: 'error',
    causes: true,
  },
  'competing-keys': { severity: 'error' },
  'stray-key': { severity: 'error' },
  'stray-text': { severity: 'error' },
  'missing-value': {
    severity: 'error',
    help: 'write a value, or leave the key out',
  },
  'wrong-kind': {
    severity: 'error',
    help: 'the reference of the model file shows what stands here',
  },
  'wrong-form': { severity: 'error' },
  'credentials-in-address': { severity: 'error' },
  'wrong-number': {
    severity: 'error',
    help: 'write a number in decimal notation, such as 0.7',
  },
  'wrong-range': { severity: 'error' },
  'range-too-long': { severity: 'error' },
  'unit-without-numbers': { severity: 'error' },
  'unknown-word': {
    severity: 'error',
    help: 'write one of the words that are possible here',
  },
  'yaml-value': { severity: 'error' },
  'too-few': {
    severity: 'error',
    help: 'add what is missing',
  },
  'too-many': {
    severity: 'error',
    help: 'split the model, or leave out what matters least',
  },
  'too-long': {
    severity: 'error',
    help: 'shorten it',
  },
  'invisible-character': { severity: 'error' },
  'hash-in-comment': { severity: 'error' },
  'unknown-version': { severity: 'error' },
} as const satisfies Record<string, CodeDescription>;

export const shapeMeanings: Meanings<typeof shapeCodes> = {
  'unknown-key': {
    title: 'A key is not known here',
    explanation:
      'Each part of a model file has its own keys; the message names the nearest one, or all of them. Ids of your own stand only where things are named, such as under `facts`.',
  },
  'missing-key': {
    title: 'A required key is missing',
    explanation: 'The message says which key is missing and what it is for.',
  },
  'misplaced-key': {
    title: 'A part of an entry stands beside the entry',
    explanation:
      'What belongs to a decision maker is indented deeper than its id. Here a key such as `prefers` stands in the column of the ids, so it would be another decision maker, or further out, beside the sections of the file.',
  },
  'duplicate-key': {
    title: 'A key or an id is written twice',
    explanation:
      'In one mapping every key stands once. Of two facts, claims or decision makers with the same id one would hide the other.',
  },
  'competing-keys': {
    title: 'Two keys say the same thing in different ways',
    explanation:
      'Of some keys only one can be written, since they answer the same question: a decision maker has `prefers` or a `ranking`, a statement `want` or `never`.',
  },
  'stray-key': {
    title: 'A key has nothing to belong to',
    explanation:
      'Some keys only add to another one: `greatly` to weights or utility, `at` to an added statement, `unknown` to a preference.',
  },
  'stray-text': {
    title: 'A text has become a key',
    explanation:
      'Between braces a comma ends a value. In `{ says: one, two }` the text is only `one`, and `two` is a key without a value. Put texts that contain commas in quotes, or write the mapping over several lines.',
  },
  'missing-value': {
    title: 'A value is expected and nothing is written',
    explanation:
      'After the colon or the dash nothing stands, or `null` or `~`, which are the same. Leave the key out if it has nothing to say.',
  },
  'wrong-kind': {
    title: 'A value is of the wrong kind',
    explanation:
      'A text, a list and a mapping are different things. The message says which is expected and which is there.',
  },
  'wrong-form': {
    title: 'A text does not have the form that is expected',
    explanation:
      'Dates, places in sources, voting rules and the like have a form of their own; the message gives an example.',
  },
  'credentials-in-address': {
    title: 'An address names a user or a password',
    explanation:
      'An address such as `https://user:password@example.org` says who may enter and how. A file is passed on and a page is published, so what stands before the `@` would be known to everybody.',
  },
  'wrong-number': {
    title: 'A number is expected',
    explanation:
      'Numbers are written in decimal notation without quotes, such as `0.7`, and lie in the range that the message gives. A share is `0.7`, not `70%`.',
  },
  'wrong-range': {
    title: 'What is written is no range of numbers',
    explanation:
      'The levels of an option that is a number are written `0 to 100 by 10`: decimals with at most nine digits behind the point, from the least to the greatest, with a step that leads exactly from the one to the other. `by 1` may be left out.',
  },
  'range-too-long': {
    title: 'A range has too many levels',
    explanation:
      'An option that is a number has at most 10,001 levels, and all such options of a file together at most 40,000. A larger step has fewer levels.',
  },
  'unit-without-numbers': {
    title: 'An option has a unit and no numbers',
    explanation:
      'A `unit` says what numbers are counted in. Levels that have names have none, even where the names look like numbers.',
  },
  'unknown-word': {
    title: 'A word is none of those possible here',
    explanation:
      'Only a few words can stand here; the message names the nearest one, or all of them.',
  },
  'yaml-value': {
    title: 'YAML reads a word as a value of its own',
    explanation:
      'Without quotes `true`, `null` and `1e3` are a truth value, no value and a number in YAML. As a text such a word needs quotes; as an id it would confuse and cannot be used.',
  },
  'too-few': {
    title: 'A list is too short',
    explanation: 'An option has at least two levels, an alternative two statements, and so on.',
  },
  'too-many': {
    title: 'There are more entries than can be read',
    explanation:
      'A model has at most 64 decision makers, 2,000 options, 256 levels of an option, 10,000 preference statements, 5,000 facts, 200 variants and 20,000 entries of any other kind.',
  },
  'too-long': {
    title: 'A text is too long',
    explanation: 'An id has at most 64 characters, a text at most 20,000.',
  },
  'invisible-character': {
    title: 'An invisible character stands in the file',
    explanation:
      'Zero-width characters, bidirectional controls and other control characters make two texts look the same that differ, or show another text than there is. They usually come from copied text. Delete the marked character.',
  },
  'hash-in-comment': {
    title: 'The hash of a place is read as a comment',
    explanation:
      'In YAML ` #` begins a comment unless the text stands in quotes. Write `at: "article ¶8:120-260 #0123456789abcdef"`.',
  },
  'unknown-version': {
    title: 'The version of the format is not known',
    explanation: 'The first line of a model file is `standoff: 1`.',
  },
};
