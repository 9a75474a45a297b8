import type { Path } from '../core/content.ts';

/** What kind of name a text or a key of the file is. */
export type ReferenceRole =
  | 'formula'
  | 'claim'
  | 'source'
  | 'fact'
  | 'state'
  | 'state-pair'
  | 'locator'
  | 'owner'
  | 'voting-rule'
  | 'own-option'
  | 'option'
  | 'own-level'
  | 'level-move'
  | 'level-of-key'
  | 'file-path';

export interface RoleRule {
  /** Keys with points between them, after that of the section; `*` is any key, `#` a place in a list. */
  readonly at: string;
  readonly role: ReferenceRole;
  /** Whether it is the key at this place and not its value. */
  readonly isKey?: true;
  /** Whether the name is given here. */
  readonly gives?: true;
}

const text = (at: string, role: ReferenceRole): RoleRule => ({ at, role });
const key = (at: string, role: ReferenceRole): RoleRule => ({ at, role, isKey: true });
const named = (at: string, role: ReferenceRole): RoleRule => ({ ...key(at, role), gives: true });

const levelsUnder = (at: string): RoleRule[] => [
  key(`${at}.*`, 'option'),
  text(`${at}.*`, 'level-of-key'),
];

const statement = (at: string): RoleRule[] => [
  text(at, 'formula'),
  ...['want', 'not', 'never', 'must', 'if', 'unless'].map((word) =>
    text(`${at}.${word}`, 'formula'),
  ),
];

const place = (at: string): RoleRule[] =>
  [at, `${at}.equally.#`, `${at}.or-else.#`].flatMap(statement);

const preference = (at: string): RoleRule[] => [
  ...place(`${at}.prefers.#`),
  text(`${at}.ranking.#`, 'state'),
  text(`${at}.ranking.#.#`, 'state'),
  key(`${at}.weights.*`, 'formula'),
  text(`${at}.weights.#.of`, 'formula'),
  key(`${at}.utility.*`, 'state'),
  text(`${at}.relation.#`, 'state-pair'),
  text(`${at}.unknown.#`, 'state-pair'),
];

const options = (at: string): RoleRule[] => [
  named(`${at}.*`, 'own-option'),
  { at: `${at}.*.#`, role: 'own-level', gives: true },
  { at: `${at}.*.levels.#`, role: 'own-level', gives: true },
  named(`${at}.*.levels.*`, 'own-level'),
  text(`${at}.*.moves.#`, 'level-move'),
];

/** Where names are given and used, by the first key of the file. `because` stands everywhere. */
const roleRules: Readonly<Record<string, readonly RoleRule[]>> = {
  sources: [named('*', 'source')],
  claims: [named('*', 'claim'), text('*.at', 'locator'), text('*.at.#', 'locator')],
  'decision-makers': [
    named('*', 'owner'),
    ...options('*.options'),
    key('*.moves.*', 'state'),
    text('*.moves.*', 'state'),
    text('*.moves.*.#', 'state'),
    ...preference('*'),
  ],
  facts: [named('*', 'fact'), text('*', 'formula'), text('*.when', 'formula')],
  infeasible: [text('#', 'formula'), text('#.when', 'formula')],
  states: [{ at: '#', role: 'state', gives: true }, named('*', 'state'), ...levelsUnder('*')],
  'forbidden-moves': [text('#.by', 'owner'), text('#.from', 'formula'), text('#.to', 'formula')],
  'status-quo': [text('', 'state'), key('*', 'option'), text('*', 'level-of-key')],
  bodies: [
    named('*', 'owner'),
    text('*.members.#', 'owner'),
    key('*.members.#.*', 'owner'),
    text('*.sponsors.#', 'owner'),
    text('*.adopts', 'voting-rule'),
    ...options('*.options'),
  ],
  perceptions: [
    key('*', 'owner'),
    key('*.*', 'owner'),
    ...preference('*.*'),
    ...place('*.*.add'),
    text('*.*.hides.#', 'option'),
  ],
  signals: [
    text('*.by', 'owner'),
    text('*.to', 'owner'),
    text('*.to.#', 'owner'),
    key('*.shows.*', 'owner'),
    ...place('*.shows.*.add'),
  ],
  threats: [text('*.by', 'owner'), text('*.if', 'formula'), ...levelsUnder('*.then')],
  deals: [
    ...['parties.#', 'proposed-by', 'proposed-by.#'].map((at) => text(`*.${at}`, 'owner')),
    text('*.terms', 'state'),
    ...levelsUnder('*.terms'),
  ],
  doubts: [text('#.of', 'file-path')],
  foresight: [key('*', 'owner')],
  variants: [key('*.set.*', 'file-path')],
  timeline: [text('#.by', 'owner'), ...levelsUnder('#.sets')],
};

const preparedRules: ReadonlyMap<string, readonly { steps: readonly string[]; rule: RoleRule }[]> =
  new Map(
    Object.entries(roleRules).map(([section, rules]) => [
      section,
      rules.map((rule) => ({ steps: rule.at === '' ? [] : rule.at.split('.'), rule })),
    ]),
  );

/** The rules for the key and the value at a path. */
export function rulesAt([section, ...path]: Path): RoleRule[] {
  const rules = preparedRules.get(`${section}`) ?? [];
  return rules.filter(({ steps }) => matches(steps, path)).map(({ rule }) => rule);
}

function matches(steps: readonly string[], path: Path): boolean {
  return (
    steps.length === path.length &&
    steps.every((step, depth) => {
      const part = path[depth];
      if (step === '#') return typeof part === 'number';
      return typeof part === 'string' && (step === '*' || step === part);
    })
  );
}
