import type { Conflict, JsonSchema } from '@standoff/language';
import type { Problem } from '@standoff/wording';

/** What was read or found, or why it was not. */
export type Read<T> = { readonly value: T } | Problem;

/** Who is told about an option: somebody who types a command, or a program. */
export type Face = 'command' | 'program';

/** A text about an option; two texts where commands write what programs give in another way. */
export type Said = string | { readonly [F in Face]: string };

/**
 * What an option can be: how it is written on a command line and in JSON, how the names in it are looked
 * up in a conflict, and how a program is told about it. `Asked` is the value as programs give it,
 * `Found` what an inquiry gets.
 */
export interface OptionKind<Asked, Found = Asked> {
  /** What stands for the value in a command, such as `STATE`; absent where the flag alone says it. */
  readonly placeholder?: string;
  /** What the option says, for commands, programs and the manual; an inquiry may say it closer. */
  readonly about: Said;
  /** What holds where it is left out, in a few words. */
  readonly otherwise?: Said;
  /** The words that there are, where they are few. */
  readonly words?: readonly string[];
  /** Reads a word of a command; a flag has none. */
  fromText(text: string): Read<Asked>;
  /** Reads a file that a command names instead; absent of what stands in no file. */
  fromFile?(text: string): Read<Asked>;
  /** Reads what a program gives, which may be anything; `name` is what the option is called there. */
  fromJson(value: unknown, name: string): Read<Asked>;
  /** JSON Schema 2020-12 of what a program gives. */
  readonly schema: JsonSchema;
  /** Looks up the names in it. */
  find(asked: Asked, conflict: Conflict): Read<Found>;
}

/** An option of one inquiry. */
export interface InquiryOption<Asked, Found = Asked, Required extends boolean = boolean> {
  readonly kind: OptionKind<Asked, Found>;
  readonly required: Required;
  readonly about: Said;
  readonly otherwise?: Said;
  /** The flag of the command, without its dashes, where it is not the key in kebab-case. */
  readonly flag?: string;
  /** How it may be written without a flag: as the last word of a command, called so in its help. */
  readonly operand?: string;
}

export type Options = { readonly [key: string]: InquiryOption<unknown, unknown> };

type Details = Partial<Pick<InquiryOption<unknown>, 'about' | 'otherwise' | 'flag' | 'operand'>>;

/**
 * An option that has to be given. No inquiry has one now that states begin at the status quo; those to come may.
 *
 * @public
 */
export function required<Asked, Found>(
  kind: OptionKind<Asked, Found>,
  details: Details = {},
): InquiryOption<Asked, Found, true> {
  return { kind, required: true, ...saidBy(kind), ...details };
}

/** An option that may be left out. */
export function optional<Asked, Found>(
  kind: OptionKind<Asked, Found>,
  details: Details = {},
): InquiryOption<Asked, Found, false> {
  return { kind, required: false, ...saidBy(kind), ...details };
}

function saidBy({ about, otherwise }: OptionKind<unknown, unknown>): Pick<Details, 'otherwise'> & {
  readonly about: Said;
} {
  return { about, ...(otherwise !== undefined && { otherwise }) };
}

/** The values of some options as programs give them. */
export type AskedOf<O> = {
  readonly [K in keyof O as O[K] extends { readonly required: true } ? K : never]: AskedValue<O[K]>;
} & {
  readonly [K in keyof O as O[K] extends { readonly required: true } ? never : K]?: AskedValue<
    O[K]
  >;
};

/** The same with every name looked up, as an inquiry gets them. */
export type FoundOf<O> = {
  readonly [K in keyof O as O[K] extends { readonly required: true } ? K : never]: FoundValue<O[K]>;
} & {
  readonly [K in keyof O as O[K] extends { readonly required: true } ? never : K]?: FoundValue<
    O[K]
  >;
};

type AskedValue<O> = O extends InquiryOption<infer Asked, infer _> ? Asked : never;
type FoundValue<O> = O extends InquiryOption<infer _, infer Found> ? Found : never;

/** `max-states` of `maxStates`: the flag of an option. */
export function flagOf(key: string, { flag }: Pick<InquiryOption<unknown>, 'flag'>): string {
  return flag ?? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What is said to one of the two. */
export function sayTo(face: Face, said: Said): string {
  return typeof said === 'string' ? said : said[face];
}

/** What an option says, with what holds where it is left out. */
export function sayOption(
  face: Face,
  { about, otherwise }: Pick<InquiryOption<unknown>, 'about' | 'otherwise'>,
): string {
  const says = sayTo(face, about);
  return otherwise === undefined ? says : `${says} (default: ${sayTo(face, otherwise)})`;
}
