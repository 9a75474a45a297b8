import type { Concept, ConceptId } from '@standoff/engine';
import type { ForesightOfEach } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { inWords, listOf, unique } from '../prose/lists.ts';
import { proseName } from '../prose/prose-name.ts';
import { sayMembers } from './coalition-names.ts';

/** Shortest foresight first; of the same length those that fear any reply before the credible. */
export function byForesight(concepts: readonly Concept[]): Concept[] {
  return [...concepts].sort(
    ({ foresight: a }, { foresight: b }) =>
      compareLengths(a.moves, b.moves) || Number(a.credible) - Number(b.credible),
  );
}

/** Less than 0 where the first is shorter; both may be infinite. */
export function compareLengths(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Whether a concept asks what the others could do for a decision maker, not what itself could do. */
export function isAboutOthers({ computation }: Concept): boolean {
  return computation.kind === 'support';
}

/** What one is said to do under some concepts, where their verdict is that it stays or that it leaves. */
export function verdictWords(concepts: readonly Concept[]): {
  readonly stays: string;
  readonly leaves: string;
} {
  return concepts.every(isAboutOthers)
    ? {
        stays: 'can be served no better by the others',
        leaves: 'could be served better by the others',
      }
    : { stays: 'stays', leaves: 'would leave' };
}

/** Whether a concept looks at one reply of the others, whether one after the other or at once. */
function isOfOneReply({ computation }: Concept): boolean {
  return computation.kind === 'sanction' || computation.kind === 'simultaneous';
}

/** How a decision maker thinks under a concept: `expecting credible replies`. */
export function sayForesight(concept: Concept): string {
  const { computation, foresight } = concept;
  const { moves, credible } = foresight;
  if (isAboutOthers(concept)) return 'thinking of what the others could do for it';
  if (computation.kind === 'anticipation') {
    return Number.isFinite(moves)
      ? `foreseeing ${inWords(moves, 'move')}`
      : 'foreseeing play to its end';
  }
  if (!Number.isFinite(moves)) return 'fearing any policy of the other';
  if (moves > 3) {
    const replies = credible ? 'expecting credible replies' : 'fearing any reply';
    return `${replies}, ${inWords(moves, 'move')} ahead`;
  }
  if (moves === 1) return 'looking one move ahead';
  const replies = credible ? 'expecting credible replies' : 'fearing any reply';
  return moves === 2 ? replies : `${replies}, with a counter-move in mind`;
}

type Foresight = Concept['foresight'];

interface Kind {
  includes(foresight: Foresight): boolean;
  /** Said of everybody: `the state holds …`. */
  readonly ofAll: string;
  /** Said of one decision maker: `it stays …`. */
  readonly ofOne: string;
}

/** Readings of a set of concepts by what those in it have in common, simplest first. */
const kinds: readonly Kind[] = [
  {
    includes: () => true,
    ofAll: 'whatever the foresight',
    ofOne: 'whatever its foresight',
  },
  {
    includes: ({ moves }) => moves === 1,
    ofAll: 'only if nobody looks further than one move',
    ofOne: 'if it looks no further than one move',
  },
  {
    includes: ({ moves }) => moves > 1,
    ofAll: 'as soon as everybody reckons with replies',
    ofOne: 'if it reckons with replies',
  },
  {
    includes: ({ moves, credible }) => moves > 1 && !credible,
    ofAll: 'only if everybody fears any reply, credible or not',
    ofOne: 'if it fears any reply, credible or not',
  },
  {
    includes: ({ moves, credible }) => moves === 1 || credible,
    ofAll: 'unless replies are feared that are not credible',
    ofOne: 'unless it fears replies that are not credible',
  },
  {
    includes: ({ moves, credible }) => moves === 2 && !credible,
    ofAll: 'only if everybody fears any reply and nobody thinks of a counter-move',
    ofOne: 'if it fears any reply and thinks of no counter-move',
  },
  {
    includes: ({ moves, credible }) => moves !== 2 || credible,
    ofAll: 'unless any reply is feared and no counter-move thought of',
    ofOne: 'unless it fears any reply and thinks of no counter-move',
  },
  {
    includes: ({ moves }) => moves === 2,
    ofAll: 'only if everybody reckons with replies and nobody thinks of a counter-move',
    ofOne: 'if it reckons with replies and thinks of no counter-move',
  },
  {
    includes: ({ moves }) => moves !== 2,
    ofAll: 'unless replies are reckoned with and no counter-move is thought of',
    ofOne: 'unless it reckons with replies and thinks of no counter-move',
  },
  {
    includes: ({ moves, credible }) => moves === 2 || (moves > 2 && !credible),
    ofAll:
      'if replies are reckoned with, unless only credible ones count and a counter-move is open',
    ofOne: 'if it reckons with replies, unless with credible ones only and a counter-move in mind',
  },
  {
    includes: ({ moves, credible }) => moves === 1 || (moves > 2 && credible),
    ofAll:
      'if nobody looks further than one move, or only credible replies count and a counter-move is open',
    ofOne:
      'if it looks no further than one move, or to credible replies with a counter-move in mind',
  },
];

/**
 * Under which of the analysed concepts something holds, in words and with their symbols:
 * `as soon as everybody reckons with replies (GMR, SMR, SEQ, SSEQ)`.
 */
export function sayConcepts(
  held: readonly Concept[],
  analysed: readonly Concept[],
  of: 'all' | 'one',
): string {
  const ids = new Set<ConceptId>(held.map((concept) => concept.id));
  const symbols = held.map((concept) => concept.symbol);
  // Beyond one reply and a counter-move lengths alone do not say how concepts differ.
  const known = analysed.every(isOfOneReply) ? kinds : kinds.slice(0, 1);
  const kind = known.find(({ includes }) =>
    analysed.every((concept) => includes(concept.foresight) === ids.has(concept.id)),
  );
  if (kind === undefined || analysed.length === 1) return `under ${listOf(symbols)}`;
  const words = of === 'all' ? kind.ofAll : kind.ofOne;
  return held.length === analysed.length ? words : `${words} (${symbols.join(', ')})`;
}

/** Opens a sentence on what holds when every decision maker is read under a concept of its own. */
export function sayGivenForesight(casebook: Casebook, foresight: ForesightOfEach): string {
  const given = foresight.givenBy === 'file' ? 'given in the file' : 'asked for';
  return `With the foresight ${given} (${sayForesightOfAll(casebook, foresight)})`;
}

/** The foresight of everybody for whom it matters: `SEQ for all`, `Nash for China and SEQ for Russia`. */
export function sayProfile({ movers, space }: Casebook, profile: readonly Concept[]): string {
  const matters = (dm: number) => foresightMatters(space.movers[dm]!, [profile[dm]!]);
  const symbols = unique(profile.filter((_, dm) => matters(dm)).map(({ symbol }) => symbol));
  if (symbols.length < 2) return `${symbols[0] ?? profile[0]!.symbol} for all`;
  return listOf(
    symbols.map((symbol) => {
      const those = movers.filter((_, dm) => profile[dm]!.symbol === symbol && matters(dm));
      return `${symbol} for ${listOf(those.map(({ name }) => proseName(name)))}`;
    }),
  );
}

/** The same, and after it who is given a concept as a coalition. */
export function sayForesightOfAll(
  casebook: Casebook,
  { profile, coalitions }: Pick<ForesightOfEach, 'profile' | 'coalitions'>,
): string {
  const together = coalitions.map(
    ({ members, concept }) => `${concept.symbol} for ${sayMembers(casebook, members)} together`,
  );
  return [sayProfile(casebook, profile), ...together].join('; ');
}
