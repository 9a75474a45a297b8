import type { Claim } from './claim.ts';
import { type FactGround, visitGrounds } from './fact-ground.ts';
import type { Formula } from './formula.ts';
import { type Quoted, visitFormula, visitQuoted } from './quoted.ts';
import type { References } from './references.ts';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a member of a proposition is: how programs are told of it, and what of a conflict it refers to. */
export interface Member<T> {
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
  label: string,
  schema: Schema,
  visit: (value: T, references: References) => void = () => undefined,
): Member<T> {
  return { label, schema, isOptional: false, visit };
}

const text: Schema = { type: 'string', minLength: 1 };
const number: Schema = { type: 'integer', minimum: 0 };

/** A state by its id. */
export const aState: Member<Id> = member('state', text, (id, { states }) => states.add(id));
/** A decision maker or a body. */
export const aMover: Member<Id> = member('decision maker or body', text, (id, { movers }) =>
  movers.add(id),
);
/** A fact of the file by its id. */
export const aFact: Member<Id> = member('fact', text, (id, { facts }) => facts.add(id));
export const aConcept: Member<Id> = member('concept', text, (id, { concepts }) => concepts.add(id));
/** An option as `owner.option`, at the number of a level. */
export const aLevel: Member<{ readonly option: Id; readonly level: number }> = member(
  'level of an option',
  objectSchema({ option: text, level: number }),
);
export const aNumber: Member<number> = member('number', number);
/** A number that may be negative, or broken. */
export const anAmount: Member<number> = member('amount', { type: 'number' });
export const aFlag: Member<boolean> = member('yes or no', { type: 'boolean' });
/** Something that is neither named nor worded by a language, such as a date. */
export const aText: Member<string> = member('text', text);
/** What is the case, as a formula over levels, facts and names of states. */
export const aFormula: Member<Formula> = member('formula', { type: 'object' }, visitFormula);
/** What makes a fact come about. */
export const groundsOfFact: Member<readonly FactGround[]> = member(
  'levels and facts',
  { type: 'array', items: { type: 'object' } },
  visitGrounds,
);
/** What somebody who made the model wrote, or a formula. */
export const aQuotation: Member<Quoted> = member('quotation', { type: 'object' }, visitQuoted);

/** An option as `owner.option`. */
export const anOption: Member<Id> = member('option', text);
/** A number of models: digits, since there may be more than a number holds exactly. */
export const aCount: Member<string> = member('count', { type: 'string', minLength: 1 });
/** A judgement by its id, such as `swap:china:3`. */
export const aJudgement: Member<Id> = member('judgement', text);

export const aProposition: Member<Claim> = member(
  'proposition',
  { $ref: '#' },
  (claim, { within }) => within.push(claim),
);

/** One of some words. */
export function oneOf<const W extends string>(...words: readonly W[]): Member<W> {
  return member(words.join(' | '), { enum: [...words] });
}

export function listOf<T>(of: Member<T>): Member<readonly T[]> {
  return member(`list: ${of.label}`, { type: 'array', items: of.schema }, (values, references) => {
    for (const value of values) of.visit(value, references);
  });
}

/** One kind of value, or one of some words instead. */
export function either<T, const W extends string>(
  of: Member<T>,
  ...words: readonly W[]
): Member<T | W> {
  const isWord = (value: T | W): value is W => (words as readonly unknown[]).includes(value);
  return member(
    `${of.label} | ${words.join(' | ')}`,
    { anyOf: [of.schema, { enum: [...words] }] },
    (value, references) => {
      if (!isWord(value)) of.visit(value, references);
    },
  );
}

/** Several members together. */
export function together<const M extends Members>(members: M): Member<ShapeOf<M>> {
  return member(Object.keys(members).join(', '), schemaOfMembers(members), (value, references) =>
    visitMembers(members, value, references),
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
