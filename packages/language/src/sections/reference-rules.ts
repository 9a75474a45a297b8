/** What kind of name a text or a key of the file is. */
export type ReferenceRole =
  | 'formula'
  /** An amount, or what may be a formula or an amount. */
  | 'amount'
  | 'claim'
  | 'source'
  | 'fact'
  | 'quantity'
  | 'state'
  | 'signal'
  | 'deal'
  | 'finding'
  | 'statement'
  | 'rule'
  | 'forbidden-move'
  | 'state-pair'
  | 'locator'
  | 'owner'
  | 'voting-rule'
  | 'tallies'
  | 'own-option'
  | 'option'
  | 'own-level'
  | 'level-move'
  | 'level-of-key'
  | 'file-path';

/** A place of a section where a name is given or used. */
export interface ReferenceRule {
  /** Keys with points between them, after that of the section; `*` is any key, `#` a place in a list. */
  readonly at: string;
  readonly role: ReferenceRole;
  /** Whether it is the key at this place and not its value. */
  readonly isKey?: true;
  /** Whether the name is given here. */
  readonly gives?: true;
  /** The smallest part that means nothing without the name, written as `at` is; absent for the name itself. */
  readonly item?: string;
}

/** What stands here names something. */
export function refers(at: string, role: ReferenceRole): ReferenceRule {
  return { at, role };
}

/** The key here names something. */
export function keyRefers(at: string, role: ReferenceRole): ReferenceRule {
  return { at, role, isKey: true };
}

/** What stands here is the name of something new. */
export function gives(at: string, role: ReferenceRole): ReferenceRule {
  return { at, role, gives: true };
}

/** The key here is the name of something new. */
export function keyGives(at: string, role: ReferenceRole): ReferenceRule {
  return { at, role, isKey: true, gives: true };
}

/** The same rules, for names without which the part here means nothing. */
export function neededBy(item: string, ...rules: readonly ReferenceRule[]): ReferenceRule[] {
  return rules.map((rule) => ({ ...rule, item }));
}

/** Options as keys, with their levels. */
export function levelReferences(at: string): ReferenceRule[] {
  return [keyRefers(`${at}.*`, 'option'), refers(`${at}.*`, 'level-of-key')];
}

/** Options that somebody is given, with their levels. */
export function optionReferences(at: string): ReferenceRule[] {
  return [
    keyGives(`${at}.*`, 'own-option'),
    gives(`${at}.*.#`, 'own-level'),
    gives(`${at}.*.levels.#`, 'own-level'),
    keyGives(`${at}.*.levels.*`, 'own-level'),
    refers(`${at}.*.moves.#`, 'level-move'),
  ];
}

/** One place in an order of statements; `item` is the part that means nothing without it. */
function statementReferences(at: string, item: string = at): ReferenceRule[] {
  return [
    gives(`${at}.id`, 'statement'),
    ...formulasOfStatement(at, item),
    ...[`${at}.equally.#`, `${at}.or-else.#`].flatMap((member) => [
      gives(`${member}.id`, 'statement'),
      ...formulasOfStatement(member, member),
    ]),
  ];
}

function formulasOfStatement(at: string, item: string): ReferenceRule[] {
  const keys = ['want', 'not', 'never', 'must', 'if', 'unless'];
  const places = [at, ...keys.map((key) => `${at}.${key}`)];
  const amounts = [`${at}.more`, `${at}.less`];
  return neededBy(
    item,
    ...places.map((place) => refers(place, 'formula')),
    ...amounts.map((place) => refers(place, 'amount')),
  );
}

/** Statements that are added to an order or dropped from it. */
export function editReferences(at: string): ReferenceRule[] {
  return [
    ...statementReferences(`${at}.add`, at),
    ...statementReferences(`${at}.add.#`),
    refers(`${at}.at`, 'statement'),
    ...neededBy(`${at}.add.#`, refers(`${at}.add.#.at`, 'statement')),
    refers(`${at}.drop`, 'statement'),
    refers(`${at}.drop.#`, 'statement'),
    refers(`${at}.was`, 'formula'),
    refers(`${at}.was.#`, 'formula'),
  ];
}

/** What is preferred, in any of the ways to say so. */
export function preferenceReferences(at: string): ReferenceRule[] {
  return [
    ...statementReferences(`${at}.prefers.#`),
    refers(`${at}.ranking.#`, 'state'),
    refers(`${at}.ranking.#.#`, 'state'),
    ...neededBy(`${at}.weights.*`, keyRefers(`${at}.weights.*`, 'amount')),
    ...neededBy(`${at}.weights.#`, refers(`${at}.weights.#.of`, 'amount')),
    gives(`${at}.weights.#.id`, 'statement'),
    keyRefers(`${at}.utility.*`, 'state'),
    refers(`${at}.relation.#`, 'state-pair'),
    refers(`${at}.unknown.#`, 'state-pair'),
  ];
}
