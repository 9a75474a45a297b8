import { runToEnd, type Steps } from '@standoff/engine';
import { WRITING } from './names.ts';

/**
 * A document, or a part of one, that need not be written yet. What may be very long in it is a list or an object of
 * drafts, so that it is made with pauses, or written piece by piece without ever being there as a whole.
 */
export type Draft<J> =
  | J
  | Later<J>
  | (J extends readonly (infer T)[] ? Listed<T> : never)
  | (J extends object ? Fields<J> : never);

/** A list whose things are made when it is their turn. */
export class Listed<T> {
  readonly drafts: () => Iterable<Draft<T>>;

  constructor(drafts: () => Iterable<Draft<T>>) {
    this.drafts = drafts;
  }
}

/** An object some of whose fields are drafts. */
export class Fields<J> {
  readonly drafts: { readonly [K in keyof J]: Draft<J[K]> };

  constructor(drafts: { readonly [K in keyof J]: Draft<J[K]> }) {
    this.drafts = drafts;
  }
}

/** What can be made only when all that stands before it was. */
export class Later<J> {
  readonly make: () => Draft<J>;

  constructor(make: () => Draft<J>) {
    this.make = make;
  }
}

/** A list of which each thing is told when it is its turn. */
export function listed<S, T>(things: Iterable<S>, tell: (thing: S) => Draft<T>): Listed<T> {
  return new Listed(function* () {
    for (const thing of things) yield tell(thing);
  });
}

/** So many plain things of a list are made between two pauses. */
const AT_ONCE = 64;

/** The document, made with pauses. */
export function* writtenOut<J>(draft: Draft<J>): Steps<J> {
  return (yield* madeOf(draft)) as J;
}

/** The document, made in one go. */
export function writtenAtOnce<J>(draft: Draft<J>): J {
  return runToEnd(writtenOut(draft));
}

function* madeOf(draft: unknown): Steps<unknown> {
  if (draft instanceof Listed) {
    const all: unknown[] = [];
    for (const one of draft.drafts()) {
      const isPlain = !isDraft(one);
      if (!isPlain || all.length % AT_ONCE === 0) yield WRITING;
      all.push(isPlain ? one : yield* madeOf(one));
    }
    return all;
  }
  if (draft instanceof Fields) {
    const fields: Record<string, unknown> = {};
    for (const [field, one] of Object.entries(draft.drafts)) {
      fields[field] = isDraft(one) ? yield* madeOf(one) : one;
    }
    return fields;
  }
  return draft instanceof Later ? yield* madeOf(draft.make()) : draft;
}

function isDraft(value: unknown): boolean {
  return value instanceof Listed || value instanceof Fields || value instanceof Later;
}

/** So many characters, or a few more, are a piece of a list. */
const PIECE = 2 ** 16;

/** The JSON of a document in pieces, which together are what `JSON.stringify` gives for the whole. */
export function* piecesOf(draft: unknown): Generator<string, void> {
  if (draft instanceof Listed) yield* piecesOfList(draft);
  else if (draft instanceof Fields) yield* piecesOfFields(draft);
  else if (draft instanceof Later) yield* piecesOf(draft.make());
  else yield JSON.stringify(draft);
}

function* piecesOfList({ drafts }: Listed<unknown>): Generator<string, void> {
  let text = '[';
  let separator = '';
  for (const one of drafts()) {
    text += separator;
    separator = ',';
    if (!isDraft(one)) text += JSON.stringify(one);
    else {
      for (const piece of piecesOf(one)) {
        text += piece;
        if (text.length < PIECE) continue;
        yield text;
        text = '';
      }
    }
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield `${text}]`;
}

function* piecesOfFields({ drafts }: Fields<object>): Generator<string, void> {
  let opening = '{';
  for (const [field, value] of Object.entries(drafts)) {
    if (value === undefined) continue;
    yield `${opening}${JSON.stringify(field)}:`;
    opening = ',';
    yield* piecesOf(value);
  }
  yield opening === '{' ? '{}' : '}';
}
