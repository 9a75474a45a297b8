import type { RankingPreference, StateReference } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { list, readable } from '../shapes/list.ts';
import { reference } from '../shapes/name.ts';
import { mapped, type Shape, type Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';
import { checkState, checkStatesUnique } from './state-references.ts';

/** Either a place with the states that share it, or the sign of a great gap. */
type WrittenPlace =
  | { readonly kind: 'place'; readonly states: readonly Word[] }
  | { readonly kind: 'gap'; readonly span: Span };

const state = reference('a state');

const single = mapped(
  state,
  (word): WrittenPlace =>
    word.text === '>>' ? { kind: 'gap', span: word.span } : { kind: 'place', states: [word] },
);

const tied = mapped(
  list(state, { of: 'states', atLeast: 1 }),
  (words): WrittenPlace => ({ kind: 'place', states: readable(words) }),
);

const place: Shape<WrittenPlace> = {
  ...byKind("a state, a list of states that are equally preferred, or '>>'", {
    text: single,
    list: tied,
  }),
  schema: (definitions) => ({
    anyOf: [{ const: '>>' }, state.schema(definitions), tied.schema(definitions)],
  }),
};

/** `[s3, [s1, s2], '>>', s4]`: best first. */
export const ranking = list(place, { of: 'states, best first', atLeast: 1 });

export type WrittenRanking = readonly (WrittenPlace | undefined)[];

export function checkRanking(
  written: WrittenRanking,
  checking: Checking,
): Pick<RankingPreference, 'places' | 'greatGaps'> {
  const parts = readable(written);
  const places: StateReference[][] = [];
  const greatGaps: boolean[] = [];
  for (const [position, part] of parts.entries()) {
    if (part.kind === 'gap') checkGap(part.span, parts[position + 1], places.length, checking);
    else {
      if (places.length > 0) greatGaps.push(parts[position - 1]?.kind === 'gap');
      places.push(part.states.flatMap((word) => checkState(word, checking) ?? []));
    }
  }
  checkStatesUnique(places.flat(), 'state-named-twice', checking);
  return { places, greatGaps };
}

function checkGap(
  span: Span,
  after: WrittenPlace | undefined,
  placesBefore: number,
  { report }: Checking,
): void {
  if (placesBefore > 0 && after?.kind === 'place') return;
  report(
    'stray-gap',
    span,
    "'>>' stands between two places of a ranking, and one of them is missing",
  );
}
