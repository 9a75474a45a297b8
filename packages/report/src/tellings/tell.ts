import type { Steps } from '@standoff/engine';
import type {
  Answered,
  AskedOf,
  FoundOf,
  Inquiry,
  Model,
  Needs,
  Options,
  Refusal,
  SideBySide,
} from '@standoff/study';
import { type Draft, writtenOut } from '../json/draft.ts';
import type { DocumentFormat } from '../shapes/index.ts';

/** How the answers of an inquiry are told to programs: as documents. */
export interface Telling<
  N extends Needs = Needs,
  O extends Options = Options,
  R = unknown,
  J extends object = object,
> {
  readonly inquiry: Inquiry<N, O, R>;
  /** Ids of the formats that `json` gives: nearly always one. Their shapes stand under these ids. */
  readonly formats: readonly DocumentFormat[];
  /** Plain data, ready for `JSON.stringify`. */
  json(answered: Answered<R>): J;
  /** The same, not written yet, of an inquiry whose documents may be very long. */
  draft?(answered: Answered<R>): Draft<J>;
  /** The same with pauses, where it is no draft. */
  jsonSteps?(answered: Answered<R>): Steps<J>;
  /** What is missing of an answer that is told as far as it goes. */
  unfinished?(answered: Answered<R>): Refusal | undefined;
  /** Of an inquiry whose question may fall into several that many can answer, each by itself. */
  readonly parts?: {
    /** The options of each, by the keys of programs, not read yet; undefined where it is a single one. */
    optionsOf(
      options: Readonly<Record<string, unknown>>,
    ): readonly Readonly<Record<string, unknown>>[] | undefined;
    /** The document of the whole from those of its parts, in their order: the same as if it had been asked. */
    join(documents: readonly J[]): J;
  };
  /** Of an inquiry that can be asked about all variants. */
  readonly sideBySide?: {
    readonly format: DocumentFormat;
    json(model: Model, answers: SideBySide<R>): object;
  };
}

/** Says how the answers of an inquiry are told. */
export function tell<
  N extends Needs,
  O extends Options,
  R,
  T extends Omit<Telling<N, O, R>, 'inquiry'>,
>(inquiry: Inquiry<N, O, R>, told: T): T & { readonly inquiry: Inquiry<N, O, R> } {
  return { ...told, inquiry };
}

/** Every format in which its answers come, those about all variants included. */
export function formatsOf({ formats, sideBySide }: Telling): readonly DocumentFormat[] {
  return sideBySide === undefined ? formats : [...formats, sideBySide.format];
}

/** The options of a telling's inquiry as programs give them. */
export type AskedBy<T> =
  T extends Telling<infer _, infer O, infer __, infer ___> ? AskedOf<O> : never;

/** What a telling gives to programs. */
export type ToldBy<T> = T extends { json(answered: never): infer J } ? J : never;

/** The options that an answer was asked with. */
export function askedIn<O extends Options>(
  _: Inquiry<Needs, O, unknown>,
  { asked }: Answered<unknown>,
): FoundOf<O> {
  return asked as FoundOf<O>;
}

/** The id of the variant that an answer is about, as documents hold it. */
export function variantIn({ setting }: Answered<unknown>): string | undefined {
  return setting.version.variant;
}

/** The document of an answer, with pauses where it may be very long. */
export function* documentSteps<N extends Needs, O extends Options, R, J extends object>(
  telling: Telling<N, O, R, J>,
  answered: Answered<R>,
): Steps<J> {
  if (telling.draft) return yield* writtenOut(telling.draft(answered));
  return telling.jsonSteps ? yield* telling.jsonSteps(answered) : telling.json(answered);
}

/** The document of an answer, not written yet where it may be very long. */
export function draftOf(telling: Telling, answered: Answered<unknown>): Draft<object> {
  return telling.draft ? telling.draft(answered) : telling.json(answered);
}
