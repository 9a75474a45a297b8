import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of what is wrong with a file before its content is looked at. */
export const fileCodes = {
  'file-too-large': {
    severity: 'error',
    help: 'leave out the texts of sources, and cite them under "sources"',
  },
  'not-utf-8': { severity: 'error' },
  'not-a-text': {
    severity: 'error',
    help: 'perhaps another file was meant; else save it as plain text',
  },
  'lone-carriage-return': {
    severity: 'error',
    help: 'save the file with LF as line ending',
  },
  'yaml-syntax': {
    severity: 'error',
    help: 'look for a colon, a quote or an indentation that is missing just before',
  },
  'alias-not-allowed': { severity: 'error' },
  'tag-not-allowed': { severity: 'error' },
  'several-documents': { severity: 'error' },
  'nested-too-deeply': {
    severity: 'error',
    help: 'write it with fewer lists and mappings in one another',
  },
  'extends-refused': { severity: 'error' },
  'extends-not-read': { severity: 'error' },
  'empty-file': { severity: 'error' },
  'not-a-model': { severity: 'error' },
  'unusable-key': {
    severity: 'error',
    help: 'write a word before the colon',
  },
  'too-many-diagnostics': {
    severity: 'warning',
    help: 'mend those that are shown, and check the file again',
  },
} as const satisfies Record<string, CodeDescription>;

export const fileMeanings: Meanings<typeof fileCodes> = {
  'file-too-large': {
    title: 'The file is too large',
    explanation:
      'A model file has at most 2 MiB, and at most 300,000 words, signs and blanks as YAML counts them. Texts that the model rests on are not part of it; cite them under `sources`.',
  },
  'not-utf-8': {
    title: 'The file is not encoded in UTF-8',
    explanation:
      'A model file is UTF-8, with or without a byte order mark. Editors offer the encoding when a file is saved.',
  },
  'not-a-text': {
    title: 'The file is not a text',
    explanation:
      'The file contains null characters, as programs, pictures and archives do. Perhaps another file was meant.',
  },
  'lone-carriage-return': {
    title: 'A line ends with a carriage return alone',
    explanation:
      'Lines end with LF or CRLF. A carriage return by itself is not a line break in YAML, so that what looks like several lines is one. Save the file with LF as line ending.',
  },
  'yaml-syntax': {
    title: 'The file is not valid YAML',
    explanation:
      'The structure of a model file is YAML 1.2. The message says what the YAML reader met; most often a colon, a quote or an indentation is missing just before the marked place. Other errors are looked for once the structure is right.',
  },
  'alias-not-allowed': {
    title: 'An anchor or alias of YAML is used',
    explanation:
      'A model file is read from top to bottom by people, so every value stands where it counts: anchors (`&name`) and aliases (`*name`) are not used. What is needed twice can be a fact or a named state.',
  },
  'tag-not-allowed': {
    title: 'A tag of YAML is used',
    explanation:
      'Tags (`!name`) have no meaning in a model file. A text that begins with `!` stands in quotes.',
  },
  'several-documents': {
    title: 'The file has several documents',
    explanation:
      'In YAML a line `---` begins a further document. A model file is one; what follows the line is not read.',
  },
  'nested-too-deeply': {
    title: 'Lists and mappings are nested too deeply',
    explanation: 'Nothing in a model needs more than a few levels; at most 50 are read.',
  },
  'extends-refused': {
    title: 'A file cannot be extended',
    explanation:
      'What `extends` names is a file of the same folder or of one below it: no address, nothing above, no link out of the folder. At most four files extend one another after the first, and none in a circle. Each can be read as a text.',
  },
  'extends-not-read': {
    title: 'A text extends a file that is not read here',
    explanation:
      'Only the command reads the file that `extends` names. Standard input, texts in questions, the server and the page take one text: that of all files merged, which `standoff format --merged FILE` writes.',
  },
  'empty-file': {
    title: 'The file is empty',
    explanation: 'A model file has at least the keys `standoff`, `title` and `decision-makers`.',
  },
  'not-a-model': {
    title: 'The file is not a mapping of keys to values',
    explanation:
      'At the top of a model file stand keys such as `title:`. A list or a bare text is no model.',
  },
  'unusable-key': {
    title: 'A key is missing, or is not a word',
    explanation:
      'Before a colon stands a word. A text that begins with `[` or `{` is taken for a list or a mapping and needs quotes.',
  },
  'too-many-diagnostics': {
    title: 'There are more errors or warnings than are shown',
    explanation: 'At most 1,000 errors and as many warnings are reported in one run.',
  },
};
