import {
  isAboutOthers as asksOfOthers,
  type Concept,
  isForeseen,
  judgesImprovements,
} from '@standoff/engine';
import { type Agreement, inWords, listOf, numberWord, proseName, unique } from '@standoff/wording';
import type { ForesightOfEach } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';
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
  return asksOfOthers(computation);
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

/** How a decision maker thinks under a concept: `expecting credible replies`. */
export function sayForesight(concept: Concept): string {
  const { computation, foresight } = concept;
  const { moves, credible } = foresight;
  if (isAboutOthers(concept)) return 'thinking of what the others could do for it';
  if (isForeseen(computation)) {
    return Number.isFinite(moves)
      ? `foreseeing ${inWords(moves, 'move')}`
      : 'looking ever farther ahead';
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

/** How verbs stand: `looks` of what somebody does, `looked` of what would be. */
type Verbs = (present: string, past: string) => string;

interface Kind {
  includes(foresight: Foresight): boolean;
  /** Said of everybody: `the state holds …`. */
  readonly ofAll: string;
  /** Said of one decision maker, with verbs for it: `it stays …`. */
  ofOne(one: Agreement, verb: Verbs): string;
}

/** What sets of concepts of one reply have in common, in words; sets without words are listed. */
const kinds: readonly Kind[] = [
  {
    includes: ({ moves }) => moves === 1,
    ofAll: 'if nobody looks beyond its own move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('looks', 'looked')} no further than ${their} own move`,
  },
  {
    includes: ({ moves }) => moves > 1,
    ofAll: 'if everybody reckons with replies',
    ofOne: ({ they }, verb) => `if ${they} ${verb('reckons', 'reckoned')} with replies`,
  },
  {
    includes: ({ moves, credible }) => moves > 1 && !credible,
    ofAll: 'if everybody fears any reply, credible or not',
    ofOne: ({ they }, verb) => `if ${they} ${verb('fears', 'feared')} any reply, credible or not`,
  },
  {
    includes: ({ moves, credible }) => moves === 2 && !credible,
    ofAll: 'if everybody fears any reply and overlooks its own counter-move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('fears', 'feared')} any reply and ${verb('overlooks', 'overlooked')} ${their} own counter-move`,
  },
  {
    includes: ({ moves }) => moves === 2,
    ofAll: 'if everybody reckons with replies and overlooks its own counter-move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('reckons', 'reckoned')} with replies and ${verb('overlooks', 'overlooked')} ${their} own counter-move`,
  },
];

/** Of everybody, or of one decision maker: what it does, or what it `would` do. */
export type OfWhom = 'all' | { readonly one: Agreement; readonly mood: 'does' | 'would' };

/**
 * Under which of the analysed concepts something holds, in words and with their symbols, and under
 * which it does not: `if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash`.
 * Nothing is said of concepts that were not analysed.
 */
export function sayConcepts(
  held: readonly Concept[],
  analysed: readonly Concept[],
  of: OfWhom,
): string {
  const rest = analysed.filter(({ id }) => !held.some((concept) => concept.id === id));
  const under = sayUnder(held, analysed, of);
  return rest.length === 0 ? under : `${under}, but not under ${listOf(symbolsOf(rest), 'or')}`;
}

/** The same where what is not so is said elsewhere. */
export function sayUnder(
  held: readonly Concept[],
  analysed: readonly Concept[],
  of: OfWhom,
): string {
  if (held.length === analysed.length) return sayEvery(analysed);
  const symbols = symbolsOf(held);
  const kind = kindOf(held, analysed);
  if (kind === undefined) return `under ${listOf(symbols)}`;
  return `${sayKind(kind, of)} (${symbols.join(', ')})`;
}

function sayKind(kind: Kind, of: OfWhom): string {
  if (of === 'all') return kind.ofAll;
  const { one, mood } = of;
  return kind.ofOne(one, (present, past) => (mood === 'would' ? past : one.verb(present)));
}

/** `under all five concepts analysed`, where it is one by its symbol. */
function sayEvery(analysed: readonly Concept[]): string {
  const [first, ...more] = analysed;
  if (more.length === 0) return `under ${first!.symbol}`;
  return more.length === 1
    ? `under both concepts analysed (${symbolsOf(analysed).join(', ')})`
    : `under all ${numberWord(analysed.length)} concepts analysed`;
}

/** What a state does, or two, or one would do. */
const notSo = {
  holds: 'does not hold',
  hold: 'do not hold',
  'would hold': 'would not hold',
} as const;

/** `holds under all five concepts analysed`, `would hold under none of the five concepts analysed`. */
export function sayHeld(
  held: readonly Concept[],
  analysed: readonly Concept[],
  verb: keyof typeof notSo = 'holds',
): string {
  if (held.length > 0) return `${verb} ${sayConcepts(held, analysed, 'all')}`;
  const [first, ...more] = analysed;
  if (more.length === 0) return `${notSo[verb]} under ${first!.symbol}`;
  return more.length === 1
    ? `${verb} under neither of the two concepts analysed`
    : `${verb} under none of the ${numberWord(analysed.length)} concepts analysed`;
}

/**
 * The same for readers who have not met the concepts: `holds in all five ways of reckoning that were tried`, `would
 * hold if everybody reckons with replies, but not if nobody looks beyond its own move`. Where there are no such words
 * the concepts are named.
 */
export function sayHeldInWords(
  held: readonly Concept[],
  analysed: readonly Concept[],
  verb: keyof typeof notSo = 'holds',
): string {
  if (analysed.length === 1) return sayHeld(held, analysed, verb);
  const all = analysed.length === 2 ? 'both' : `all ${numberWord(analysed.length)}`;
  if (held.length === analysed.length) return `${verb} in ${all} ways of reckoning that were tried`;
  if (held.length === 0) {
    const none = analysed.length === 2 ? 'neither' : 'none';
    return `${verb} in ${none} of the ${numberWord(analysed.length)} ways of reckoning that were tried`;
  }
  const rest = analysed.filter(({ id }) => !held.some((concept) => concept.id === id));
  const [when, not] = [kindOf(held, analysed), kindOf(rest, analysed)];
  if (when === undefined) return sayHeld(held, analysed, verb);
  const otherwise = not === undefined ? 'in no other way that was tried' : `not ${not.ofAll}`;
  return `${verb} ${when.ofAll}, but ${otherwise}`;
}

/**
 * What some of the concepts analysed have in common and the others do not, if there are words for it. Beyond one
 * reply and a counter-move lengths alone do not say how concepts differ.
 */
function kindOf(some: readonly Concept[], analysed: readonly Concept[]): Kind | undefined {
  const isSome = (concept: Concept) => some.some(({ id }) => id === concept.id);
  return analysed.every(judgesImprovements)
    ? kinds.find(({ includes }) =>
        analysed.every((concept) => includes(concept.foresight) === isSome(concept)),
      )
    : undefined;
}

/** `No state holds under any of the five concepts analysed`. */
export function sayNoneHolds(analysed: readonly Concept[]): string {
  const [first, ...more] = analysed;
  if (more.length === 0) return `No state holds under ${first!.symbol}`;
  const any = more.length === 1 ? 'either' : 'any';
  return `No state holds under ${any} of the ${numberWord(analysed.length)} concepts analysed`;
}

function symbolsOf(concepts: readonly Concept[]): string[] {
  return concepts.map(({ symbol }) => symbol);
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
