/**
 * How much a model file may hold. The limits are far above what a person writes; they are there so
 * that no file can make a reader wait or run out of memory. Messages and the manual quote them.
 */
export const limits = {
  /** Bytes of a file, in UTF-8. */
  fileBytes: 2 * 1024 * 1024,
  /** Words, signs, blanks and line breaks that YAML tells apart. */
  yamlParts: 300_000,
  /** Lists and mappings inside one another. */
  nesting: 50,
  /** Errors that are reported in one run, and as many warnings. */
  diagnostics: 1_000,
  /** Characters of an id. */
  idLength: 64,
  /** Characters of a text, such as a claim. */
  textLength: 20_000,
  decisionMakers: 64,
  /** Options of all decision makers together. */
  options: 2_000,
  /** Levels of one option. */
  levels: 256,
  /** Levels of one option whose levels are numbers, and of all such options of a file together. */
  numberLevels: 10_001,
  allNumberLevels: 40_000,
  /** Preference statements in the whole file. */
  statements: 10_000,
  /** Statements that one view or one signal adds to an order. */
  additions: 1_000,
  facts: 5_000,
  /** Names for states of a model with options. */
  namedStates: 1_000,
  /** Entries of any other list or mapping: claims, rules, states, moves and so on. */
  entries: 20_000,
  variants: 200,
  /** Nodes of the file times its variants: each variant is read as a whole file. */
  variantWork: 500_000,
} as const;
