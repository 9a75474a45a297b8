import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { ConceptName, Lexicon } from '../../interface/lexicon.ts';
import type { Register } from '../../interface/wording.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { inWords, listOf, numberWord } from '../grammar/lists.ts';
import { pastOf } from '../grammar/verbs.ts';
import { listFragments, partyName } from './names.ts';

/** A concept by its symbol. */
export function symbolOf({ id, symbol }: ConceptName): Fragment {
  return { ref: 'concept', id, text: symbol };
}

export function symbolsOf(
  concepts: readonly ConceptName[],
  joiner: 'and' | 'or' = 'and',
): Fragment[] {
  return listFragments(
    concepts.map((one) => [symbolOf(one)]),
    joiner,
  );
}

/** How one thinks under a concept, as a verb and what follows it. */
function thinking({ by, moves, credible }: ConceptName): readonly [verb: string, what: string] {
  if (by === 'others') return ['think', ' of what the others could do for it'];
  if (by === 'foreseen') {
    return moves === null
      ? ['look', ' ever farther ahead']
      : ['foresee', ` ${inWords(moves, 'move')}`];
  }
  if (moves === null) return ['fear', ' any policy of the other'];
  if (moves === 1) return ['look', ' one move ahead'];
  const [verb, replies] = credible ? ['expect', ' credible replies'] : ['fear', ' any reply'];
  if (moves > 3) return [verb!, `${replies}, ${inWords(moves, 'move')} ahead`];
  return [verb!, moves === 2 ? replies! : `${replies}, with a counter-move in mind`];
}

/** `expecting credible replies` */
export function foresightWords(concept: ConceptName): string {
  const [verb, what] = thinking(concept);
  return `${verb}ing${what}`;
}

/** `expects credible replies`, of one or of everybody. */
export function looksBy(concept: ConceptName): string {
  const [verb, what] = thinking(concept);
  return `${verb}s${what}`;
}

/** `under SEQ`; `with everybody expecting credible replies`, or `with the foresight of each` where each has its own. */
export function sayReadBy(
  concept: ConceptName | undefined,
  symbol: string,
  register: Register,
): string {
  if (register === 'exact') return `under ${symbol}`;
  return concept === undefined
    ? 'with the foresight of each'
    : `with everybody ${foresightWords(concept)}`;
}

/** What one reckons with under a concept, where there is room for few words: `credible replies`, `own move`. */
export function reckonedWith({ by, moves, credible }: ConceptName): string {
  if (by === 'others') return 'moves of others';
  if (by === 'foreseen') return moves === null ? 'ever farther' : inWords(moves, 'move');
  if (moves === null) return 'any policy';
  if (moves === 1) return 'own move';
  const replies = credible ? 'credible replies' : 'any reply';
  if (moves > 3) return `${replies}, ${inWords(moves, 'move')}`;
  return moves === 2 ? replies : `${replies}, own answer`;
}

/** `if it expected credible replies`, of one or of some together. */
export function ifTheyThought(concept: ConceptName, { they, their }: Agreement): Fragment[] {
  const [verb, what] = thinking(concept);
  const text =
    concept.by === 'improvements' && concept.moves === 1
      ? `${they} looked no further than ${their} own move`
      : `${they} ${pastOf(verb)}${what.replace(/ it$/, ` ${they === 'it' ? 'it' : 'them'}`)}`;
  return ['if ', { ref: 'concept', id: concept.id, text }];
}

/** `if everybody expects credible replies` */
export function ifAllThink(concept: ConceptName): Fragment[] {
  return ['if ', { ref: 'concept', id: concept.id, text: allThink(concept) }];
}

function allThink(concept: ConceptName): string {
  if (concept.by === 'improvements' && concept.moves === 1)
    return 'nobody looks beyond its own move';
  return `everybody ${looksBy(concept)}`;
}

/**
 * `under GMR and SMR`; for readers who have not met the concepts `if everybody fears any reply or expects credible replies`,
 * where there are words for each of them.
 */
export function underThe(
  {
    lexicon,
    register,
  }: { readonly lexicon: Pick<Lexicon, 'concept'>; readonly register: Register },
  ids: readonly string[],
  joiner: 'and' | 'or' = 'and',
): Fragment[] {
  const concepts = ids.map(lexicon.concept);
  return register === 'plain' && concepts.every(({ judges }) => judges)
    ? ifAllThinkEither(concepts)
    : ['under ', ...symbolsOf(concepts, joiner)];
}

/** `if everybody fears any reply or expects credible replies`: as each of some concepts has it. */
function ifAllThinkEither(concepts: readonly ConceptName[]): Fragment[] {
  if (concepts.length === 1) return ifAllThink(concepts[0]!);
  if (concepts.length === 4 && concepts.every(isOfReplies))
    return ['if everybody reckons with replies'];
  return ['if everybody ', ...ways(concepts, (verb) => `${verb}s`)];
}

/** The same of one, or of everybody. */
function ifEither(concepts: readonly ConceptName[], of: OfWhom): Fragment[] {
  if (of === 'all') return ifAllThinkEither(concepts);
  const { one, mood } = of;
  const does = (verb: string) => (mood === 'would' ? pastOf(verb) : one.verb(`${verb}s`));
  return [`if ${one.they} `, ...ways(concepts, does)];
}

/** Those that differ only in whether one has a counter-move in mind are said together. */
function ways(concepts: readonly ConceptName[], does: (verb: string) => string): Fragment[] {
  const each = concepts.flatMap((one): Fragment[][] => {
    const other = concepts.find(
      (known) => known !== one && isOfReplies(known) && known.credible === one.credible,
    );
    const isBoth = other !== undefined && isOfReplies(one);
    if (isBoth && one.moves === 3) return [];
    const [verb, what] = thinking(one);
    const either = isBoth ? ' with or without a counter-move in mind' : '';
    return [
      [{ ref: 'concept', id: one.id, text: `${does(verb)}${what.replace(',', '')}${either}` }],
    ];
  });
  return listFragments(each, 'or');
}

/** Whether it reckons with one reply, and perhaps a counter-move. */
function isOfReplies({ by, moves }: ConceptName): boolean {
  return by === 'improvements' && (moves === 2 || moves === 3);
}

interface Common {
  includes(moves: number, credible: boolean): boolean;
  /** Said of everybody. */
  readonly ofAll: string;
  /** Said of one, of whom a verb is given as for one. */
  ofOne(one: Agreement, verb: (does: string, did: string) => string): string;
}

/** What sets of concepts have in common, in words; sets without words are listed. */
const COMMON: readonly Common[] = [
  {
    includes: (moves) => moves === 1,
    ofAll: 'if nobody looks beyond its own move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('looks', 'looked')} no further than ${their} own move`,
  },
  {
    includes: (moves) => moves > 1,
    ofAll: 'if everybody reckons with replies',
    ofOne: ({ they }, verb) => `if ${they} ${verb('reckons', 'reckoned')} with replies`,
  },
  {
    includes: (moves, credible) => moves > 1 && !credible,
    ofAll: 'if everybody fears any reply, credible or not',
    ofOne: ({ they }, verb) => `if ${they} ${verb('fears', 'feared')} any reply, credible or not`,
  },
  {
    includes: (moves, credible) => moves === 2 && !credible,
    ofAll: 'if everybody fears any reply and overlooks its own counter-move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('fears', 'feared')} any reply and ${verb('overlooks', 'overlooked')} ${their} own counter-move`,
  },
  {
    includes: (moves) => moves === 2,
    ofAll: 'if everybody reckons with replies and overlooks its own counter-move',
    ofOne: ({ they, their }, verb) =>
      `if ${they} ${verb('reckons', 'reckoned')} with replies and ${verb('overlooks', 'overlooked')} ${their} own counter-move`,
  },
];

/**
 * What some of the concepts analysed have in common and the others do not, if there are words for it. Beyond one reply and a
 * counter-move lengths alone do not say how concepts differ.
 */
function commonOf(
  some: readonly ConceptName[],
  analysed: readonly ConceptName[],
): Common | undefined {
  if (!analysed.every(({ judges }) => judges)) return undefined;
  const isSome = (concept: ConceptName) => some.some(({ id }) => id === concept.id);
  const has = ({ includes }: Common, { moves, credible }: ConceptName) =>
    includes(moves ?? Number.POSITIVE_INFINITY, credible);
  return COMMON.find((one) => analysed.every((concept) => has(one, concept) === isSome(concept)));
}

/** Of everybody, or of one, who does so or would. */
export type OfWhom = 'all' | { readonly one: Agreement; readonly mood: 'does' | 'would' };

function say(common: Common, of: OfWhom): string {
  if (of === 'all') return common.ofAll;
  const { one, mood } = of;
  return common.ofOne(one, (does, did) => (mood === 'would' ? did : one.verb(does)));
}

export interface Under {
  readonly held: readonly ConceptName[];
  readonly analysed: readonly ConceptName[];
  readonly of: OfWhom;
  readonly register: Register;
}

/**
 * Under which of the concepts analysed something is so, and under which it is not: `if everybody reckons with replies (GMR,
 * SMR, SEQ, SSEQ), but not under Nash`. Nothing is said of concepts that were not analysed. In the plain register concepts are
 * named only where there are no words for them.
 */
export function sayUnder({ held, analysed, of, register }: Under): Fragment[] {
  const [only, ...more] = analysed;
  if (more.length === 0) {
    const isPlain = register === 'plain' && only!.judges;
    return isPlain ? ifEither([only!], of) : ['under ', symbolOf(only!)];
  }
  const two = more.length === 1;
  if (held.length === analysed.length) return [everyOf(analysed.length, two, register)];
  if (held.length === 0) return [noneOf(analysed.length, two, register)];
  const rest = analysed.filter(({ id }) => !held.some((one) => one.id === id));
  const common = commonOf(held, analysed);
  if (common === undefined && register === 'plain' && analysed.every(({ judges }) => judges)) {
    return [...ifEither(held, of), ', but in no other way that was tried'];
  }
  if (common === undefined) {
    return ['under ', ...symbolsOf(held), ', but not under ', ...symbolsOf(rest, 'or')];
  }
  if (register === 'plain') {
    const not = commonOf(rest, analysed);
    const otherwise = not === undefined ? 'in no other way that was tried' : `not ${say(not, of)}`;
    return [`${say(common, of)}, but ${otherwise}`];
  }
  const symbols = symbolsInARow(held);
  return [`${say(common, of)} (`, ...symbols, '), but not under ', ...symbolsOf(rest, 'or')];
}

/** The same where what is not so is said elsewhere: `if it fears any reply (GMR, SMR)`, `under SEQ`. */
export function sayHeldAlone({ held, analysed, of, register }: Under): Fragment[] {
  if (held.length === analysed.length) return sayUnder({ held, analysed, of, register });
  const common = commonOf(held, analysed);
  if (common === undefined) {
    const isPlain = register === 'plain' && held.every(({ judges }) => judges);
    return isPlain ? ifEither(held, of) : ['under ', ...symbolsOf(held)];
  }
  if (register === 'plain') return [say(common, of)];
  return [`${say(common, of)} (`, ...symbolsInARow(held), ')'];
}

/** What a state does, or several, or one would do. */
const HOLDING = {
  holds: ['holds', 'does not hold'],
  hold: ['hold', 'do not hold'],
  would: ['would hold', 'would not hold'],
} as const;

export interface Holding extends Omit<Under, 'of'> {
  readonly verb: keyof typeof HOLDING;
}

/** `holds under all five concepts analysed`, `would not hold under Nash`. */
export function sayHeld({ held, analysed, register, verb }: Holding): Fragment[] {
  const isNever = held.length === 0 && analysed.length === 1;
  const said = HOLDING[verb][isNever ? 1 : 0];
  return [`${said} `, ...sayUnder({ held, analysed, of: 'all', register })];
}

/** What one is said to do where it stays or leaves; or, where a concept asks for that, how the others could serve it. */
export function verdictVerbs(by: ConceptName['by']): {
  readonly stays: string;
  readonly leaves: string;
} {
  return by === 'others'
    ? {
        stays: 'can be served no better by the others',
        leaves: 'could be served better by the others',
      }
    : { stays: 'stays', leaves: 'would leave' };
}

/** `GMR, SMR`, as symbols stand in brackets. */
export function symbolsInARow(concepts: readonly ConceptName[]): Fragment[] {
  return concepts.flatMap((one, k): Fragment[] => [...(k === 0 ? [] : [', ']), symbolOf(one)]);
}

function everyOf(number: number, two: boolean, register: Register): string {
  const all = two ? 'both' : `all ${numberWord(number)}`;
  return register === 'plain'
    ? `in ${all} ways of reckoning that were tried`
    : `under ${all} concepts analysed`;
}

function noneOf(number: number, two: boolean, register: Register): string {
  const none = two ? 'neither' : 'none';
  return register === 'plain'
    ? `in ${none} of the ${numberWord(number)} ways of reckoning that were tried`
    : `under ${none} of the ${numberWord(number)} concepts analysed`;
}

/**
 * `Nash for China; SEQ for Russia and the United States`, or `SEQ for all`, where each is read by a concept of its own; for readers
 * who have not met the concepts `China looks one move ahead, Russia and the United States expect credible replies`.
 */
export function sayEach(
  groups: readonly { readonly concept: ConceptName; readonly names: readonly string[] }[],
  register: Register = 'exact',
): string {
  const [only, ...more] = groups;
  if (register === 'plain') {
    if (more.length === 0) return `everybody ${looksBy(only!.concept)}`;
    return groups.map(({ concept, names }) => sayLooking(names, concept)).join(', ');
  }
  if (more.length === 0) return `${only!.concept.symbol} for all`;
  const each = groups.map(({ concept, names }) => `${concept.symbol} for ${listOf(names)}`);
  // A list of lists would leave open where one ends.
  return groups.some(({ names }) => names.length > 1) ? each.join('; ') : listOf(each);
}

function sayLooking(names: readonly string[], concept: ConceptName): string {
  const [verb, what] = thinking(concept);
  return `${listOf(names)} ${verb}${names.length === 1 ? 's' : ''}${what.replace(',', '')}`;
}

/** The same with ids of parties, and after it what is given to coalitions. */
export function sayForesightOfEach(
  lexicon: Pick<Lexicon, 'party'>,
  groups: readonly ByConcept[],
  coalitions: readonly ByConcept[],
): string {
  const named = (who: readonly string[]) => who.map((id) => textOf([partyName(lexicon, id)]));
  const each = groups.map(({ concept, who }) => ({ concept, names: named(who) }));
  const together = coalitions.map(
    ({ concept, who }) => `${concept.symbol} for ${listOf(named(who))} together`,
  );
  return [sayEach(each), ...together].join('; ');
}

export interface ByConcept {
  readonly concept: ConceptName;
  readonly who: readonly string[];
}
