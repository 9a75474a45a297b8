import type { Claim } from './claim.ts';
import { type FactGround, visitGrounds } from './fact-ground.ts';
import type { Formula } from './formula.ts';
import { type Quoted, referTo, visitFormula, visitQuoted } from './quoted.ts';
import type { References } from './references.ts';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a member holds, for whatever reads, writes or looks up propositions. */
export type MemberType =
  | {
      readonly is:
        | 'state'
        | 'mover'
        | 'decision-maker'
        | 'body'
        | 'fact'
        | 'concept'
        | 'level'
        | 'number'
        | 'amount'
        | 'flag'
        | 'formula'
        | 'quotation'
        | 'grounds'
        | 'text'
        | 'option'
        | 'count'
        | 'judgement'
        | 'proposition';
    }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly of: MemberType }
  | { readonly is: 'either'; readonly of: MemberType; readonly words: readonly string[] }
  | { readonly is: 'together'; readonly members: Members };

/** What a member of a proposition is: how programs are told of it, and what of a conflict it refers to. */
export interface Member<T> {
  readonly type: MemberType;
  readonly schema: Schema;
  /** In a table for people: `state`, `decision makers`. */
  readonly label: string;
  readonly isOptional: boolean;
  /** Adds what a value refers to. */
  visit(value: T, references: References): void;
}

/** The type of the values of a member. */
export type ValueOf<M> = M extends Member<infer T> ? T : never;

/** An id of a conflict, as its file and documents have it. */
export type Id = string;

function member<T>(
  type: MemberType,
  label: string,
  schema: Schema,
  visit: (value: T, references: References) => void = () => undefined,
): Member<T> {
  return { type, label, schema, isOptional: false, visit };
}

function simple<T>(
  is: Exclude<MemberType, { words: unknown } | { of: unknown } | { members: unknown }>['is'],
  label: string,
  schema: Schema,
  visit?: (value: T, references: References) => void,
): Member<T> {
  return member({ is }, label, schema, visit);
}

const text: Schema = { type: 'string', minLength: 1 };
const number: Schema = { type: 'integer', minimum: 0 };

/** A state by its id. */
export const aState: Member<Id> = simple('state', 'state', text, (id, { states }) =>
  states.add(id),
);
const visitMover = (id: Id, { movers }: References) => movers.add(id);
/** A decision maker or a body. */
export const aMover: Member<Id> = simple('mover', 'decision maker or body', text, visitMover);
export const aDecisionMaker: Member<Id> = simple(
  'decision-maker',
  'decision maker',
  text,
  visitMover,
);
export const aBody: Member<Id> = simple('body', 'body', text, visitMover);
/** A fact of the file by its id. */
export const aFact: Member<Id> = simple('fact', 'fact', text, (id, { facts }) => facts.add(id));
export const aConcept: Member<Id> = simple('concept', 'concept', text, (id, { concepts }) =>
  concepts.add(id),
);
/** An option as `owner.option`, at the number of a level. */
export const aLevel: Member<{ readonly option: Id; readonly level: number }> = simple(
  'level',
  'level of an option',
  objectSchema({ option: text, level: number }),
);
export const aNumber: Member<number> = simple('number', 'number', number);
/** A number that may be negative, or broken. */
export const anAmount: Member<number> = simple('amount', 'amount', { type: 'number' });
export const aFlag: Member<boolean> = simple('flag', 'yes or no', { type: 'boolean' });
/** Something that is neither named nor worded by a language, such as a date. */
export const aText: Member<string> = simple('text', 'text', text);
/** What is the case, as a formula over levels, facts and names of states. */
export const aFormula: Member<Formula> = simple(
  'formula',
  'formula',
  referTo('formula'),
  visitFormula,
);
/** What makes a fact come about. */
export const groundsOfFact: Member<readonly FactGround[]> = simple(
  'grounds',
  'levels and facts',
  { type: 'array', items: referTo('factGround') },
  visitGrounds,
);
/** What somebody who made the model wrote, or a formula. */
export const aQuotation: Member<Quoted> = simple(
  'quotation',
  'quotation',
  referTo('quotation'),
  visitQuoted,
);

/** An option as `owner.option`. */
export const anOption: Member<Id> = simple('option', 'option', text);
/** A number of models: digits, since there may be more than a number holds exactly. */
export const aCount: Member<string> = simple('count', 'count', text);
/** A judgement by its id, such as `swap:china:3`. */
export const aJudgement: Member<Id> = simple('judgement', 'judgement', text);

export const aProposition: Member<Claim> = simple(
  'proposition',
  'proposition',
  { $ref: '#' },
  (claim, { within }) => within.push(claim),
);

/** One of some words. */
export function oneOf<const W extends string>(...words: readonly W[]): Member<W> {
  return member({ is: 'word', words }, words.join(' | '), { enum: [...words] });
}

export function listOf<T>(of: Member<T>): Member<readonly T[]> {
  return member(
    { is: 'list', of: of.type },
    `list: ${of.label}`,
    { type: 'array', items: of.schema },
    (values, references) => {
      for (const value of values) of.visit(value, references);
    },
  );
}

/** One kind of value, or one of some words instead. */
export function either<T, const W extends string>(
  of: Member<T>,
  ...words: readonly W[]
): Member<T | W> {
  const isWord = (value: T | W): value is W => (words as readonly unknown[]).includes(value);
  return member(
    { is: 'either', of: of.type, words },
    `${of.label} | ${words.join(' | ')}`,
    { anyOf: [of.schema, { enum: [...words] }] },
    (value, references) => {
      if (!isWord(value)) of.visit(value, references);
    },
  );
}

/** Several members together. */
export function together<const M extends Members>(members: M): Member<ShapeOf<M>> {
  return member(
    { is: 'together', members },
    Object.keys(members).join(', '),
    schemaOfMembers(members),
    (value, references) => visitMembers(members, value, references),
  );
}

/** A member that may be absent. */
export function maybe<T>(of: Member<T>): OptionalMember<T> {
  return { ...of, isOptional: true };
}

export interface OptionalMember<T> extends Member<T> {
  readonly isOptional: true;
}

export type Members = Readonly<Record<string, Member<never>>>;

/** Plain data with these members. */
export type ShapeOf<M extends Members> = {
  readonly [K in keyof M as M[K] extends OptionalMember<never> ? never : K]: ValueOf<M[K]>;
} & {
  readonly [K in keyof M as M[K] extends OptionalMember<never> ? K : never]?: ValueOf<M[K]>;
};

export function schemaOfMembers(members: Members): Schema {
  const properties = Object.entries(members).map(([name, { schema }]) => [name, schema] as const);
  const required = Object.keys(members).filter((name) => !members[name]!.isOptional);
  return objectSchema(Object.fromEntries(properties), required);
}

function objectSchema(
  properties: Readonly<Record<string, Schema>>,
  required = Object.keys(properties),
): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Adds what the members of some data refer to. */
export function visitMembers(members: Members, value: object, references: References): void {
  for (const [name, one] of Object.entries(members)) {
    const own = (value as Readonly<Record<string, never>>)[name];
    if (own !== undefined) one.visit(own, references);
  }
}

/**
 * Of a vote on a draft: that it goes by more than a number of votes; and what those in favour count for, of all members, on each scale
 * of the rules that the draft has to satisfy. *unmet*: where it fails though several rules count, the options by whose rules it does.
 */
export const ofRules = {
  byRule: maybe(aFlag),
  scales: maybe(listOf(together({ scale: aText, yes: anAmount, of: anAmount }))),
  unmet: maybe(listOf(anOption)),
} as const;
