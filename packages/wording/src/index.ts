export { english } from './en/english.ts';
export { type Agreement, agreementOf, type Called, isPlural } from './en/grammar/agreement.ts';
export { sayDuration, saySize } from './en/grammar/amounts.ts';
export {
  count,
  counted,
  fewOf,
  inWords,
  listOf,
  numberWord,
  roughly,
  unique,
} from './en/grammar/lists.ts';
export {
  capitalize,
  openingName,
  openingNames,
  proseName,
} from './en/grammar/prose-name.ts';
export { percentSure, sayModels, shareInWords } from './en/grammar/shares.ts';
export {
  type Fragment,
  textOf,
} from './interface/fragments.ts';
export {
  type ConceptName,
  type Lexicon,
  type LexiconData,
  lexiconFor,
  type OptionName,
  type PartyName,
  readLexicon,
  type StateName,
} from './interface/lexicon.ts';
export type { Form, Known, Names, Register, Sentence } from './interface/wording.ts';
