import { inWords, listOf, numberWord } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Finding } from '../sweep/finding.ts';
import { sayFinding, sayFindingWithin } from '../sweep/say-finding.ts';
import type { Crux, CruxFinding, NoCrux } from './crux.ts';
import type { SmallestMixtures } from './smallest-mixtures.ts';

/** Findings that have the same crux. */
export interface CruxGroup {
  /** What they are, in a sentence. */
  readonly about: string;
  /** The crux, in sentences. */
  readonly says: readonly string[];
  readonly into: SmallestMixtures;
  readonly back: SmallestMixtures;
}

/** How the two models are called. */
export type Names = readonly [first: string, second: string];

/** So many states of one group are named. */
const NAMED = 3;

/** So many sets are told where one of several is enough. */
const TOLD = 3;

/** The findings by their crux, in words; those of the headlines first. */
export function cruxGroups(casebook: Casebook, crux: Crux, names: Names): CruxGroup[] {
  const groups = new Map<string, CruxFinding[]>();
  for (const finding of crux.findings) {
    const key = JSON.stringify([finding.into, finding.back]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((findings) => {
    const { into, back } = findings[0]!;
    const about = sayFindings(casebook, findings, names);
    return { about, says: sayCrux(crux, into, back, names), into, back };
  });
}

/** `Only 1 finds that the status quo holds under SEQ; only 2 finds that “talks” holds under Nash.` */
function sayFindings(casebook: Casebook, findings: readonly CruxFinding[], names: Names): string {
  const clauses = clausesOf(casebook, findings);
  const states = clauses.filter(({ isState }) => isState);
  const told = clauses.filter((one) => !one.isState || states.indexOf(one) < NAMED);
  const parts = names.flatMap((name, side) => {
    const own = told.filter(({ holds }) => holds[side]).map(({ says }) => `that ${says}`);
    return own.length === 0 ? [] : [`only ${name} finds ${listOf(own)}`];
  });
  const further = clauses.length - told.length;
  const rest = further === 0 ? '' : ` So it is with ${inWords(further, 'more state')}.`;
  const words = parts.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.${rest}`;
}

interface Clause {
  readonly says: string;
  readonly isState: boolean;
  readonly holds: readonly [boolean, boolean];
}

/** A state is told once with all concepts under which it holds in the same one of the two. */
function clausesOf(casebook: Casebook, findings: readonly CruxFinding[]): Clause[] {
  const clauses = new Map<
    string,
    Clause & { readonly symbols: string[]; readonly finding: Finding }
  >();
  for (const { finding, holds } of findings) {
    const isState = finding.kind === 'stable' && finding.who === undefined;
    const key = isState ? `${finding.state} ${holds}` : sayFinding(casebook, finding);
    const known = clauses.get(key);
    if (known && finding.kind === 'stable') known.symbols.push(finding.concept.symbol);
    if (known) continue;
    const symbols = finding.kind === 'stable' ? [finding.concept.symbol] : [];
    const says = sayFindingWithin(casebook, finding);
    clauses.set(key, { says, isState, holds, symbols, finding });
  }
  return [...clauses.values()].map(({ says, isState, holds, symbols }) => {
    const [first, ...more] = symbols;
    // The sentence ends in the first symbol.
    const all = more.length === 0 ? says : `${says.slice(0, -first!.length)}${listOf(symbols)}`;
    return { says: all, isState, holds };
  });
}

function sayCrux(
  crux: Crux,
  into: SmallestMixtures,
  back: SmallestMixtures,
  [first, second]: Names,
): string[] {
  const { size, sets } = into;
  if (size === undefined || JSON.stringify(into) !== JSON.stringify(back)) {
    return [sayWay(crux, into, second, first), sayWay(crux, back, first, second)];
  }
  const those = sets.length > 1 ? 'any one of these' : size === 1 ? 'that' : 'these';
  const judgement = size === 1 ? 'judgement' : 'judgements';
  return [
    `The crux${sayNumber(size, sets.length)}: ${saySets(crux, sets)}.`,
    `Put ${second}’s ${judgement} on ${those} alone into ${first}, and ${first} finds what ${second} finds; put ${first}’s into ${second}, and ${second} finds what ${first} finds.`,
  ];
}

function sayNumber(size: number, sets: number): string {
  if (sets === 1) return size === 1 ? '' : ` is ${inWords(size, 'judgement')} together`;
  return size === 1
    ? ` is ${sets === 2 ? 'either' : 'any one'} of ${inWords(sets, 'judgement')}`
    : ` is ${inWords(size, 'judgement')} together, in ${anyOf(sets)} ${inWords(sets, 'set')}`;
}

function anyOf(sets: number): string {
  return sets === 2 ? 'either of' : 'any of';
}

/** What of one model has to be put into the other for it to find the same. */
function sayWay(
  crux: Crux,
  { size, triedUpTo, sets }: SmallestMixtures,
  giver: string,
  taker: string,
): string {
  if (size === undefined) {
    if (triedUpTo === undefined) {
      return `Whatever of ${giver}’s judgements is put into ${taker}, it does not find what ${giver} finds: that lies in what else differs.`;
    }
    const most = triedUpTo === 1 ? 'One' : `Up to ${numberWord(triedUpTo)}`;
    return `${most} of ${giver}’s judgements put into ${taker} ${triedUpTo === 1 ? 'is' : 'are'} not enough for it to find what ${giver} finds, and more together were not tried.`;
  }
  const goal = `For ${taker} to find what ${giver} finds`;
  const told = saySets(crux, sets);
  if (size === 1) {
    const number = numberWord(sets.length);
    const any =
      sets.length === 1 ? 'one' : `${sets.length === 2 ? 'either' : 'any one'} of ${number}`;
    return `${goal}, ${any} of ${giver}’s judgements is enough: ${told}.`;
  }
  const any = sets.length === 1 ? '' : `, in ${anyOf(sets.length)} ${inWords(sets.length, 'set')}`;
  return `${goal}, it takes ${numberWord(size)} of ${giver}’s judgements together${any}: ${told}.`;
}

function saySets({ differences }: Crux, sets: SmallestMixtures['sets']): string {
  const told = sets
    .slice(0, TOLD)
    .map((set) => set.map((at) => differences[at]!.topic).join('; and '));
  return `${sets.length > TOLD ? 'such as ' : ''}${told.join('; or ')}`;
}

/** What is held, and what the two may stop arguing about; before the cruxes and after them. */
export function aroundCrux(
  crux: Crux,
  [first, second]: Names,
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const { differences, held, findings, furtherFindings, without } = crux;
  const number = inWords(differences.length, 'judgement');
  const idle = differences.filter(({ matters }) => !matters).length;
  const isTried = findings.every(({ into, back }) => isKnown(into) && isKnown(back));
  return {
    before: [
      differences.length === 0
        ? `${first} and ${second} differ in no judgement on which these findings rest.`
        : `${first} and ${second} differ in ${number}${differences.length === 1 ? '' : ', counting what stands elsewhere in an order as one'}.`,
      ...(held.length === 0 ? [] : [sayHeld(held)]),
      ...(without.length === 0
        ? []
        : [`No crux is sought of what holds under ${listOf(without)}.`]),
      ...(findings.length === 0 ? ['They find the same of all that a crux is sought of.'] : []),
    ],
    after: [
      ...(furtherFindings === 0
        ? []
        : [`For ${inWords(furtherFindings, 'more verdict')} on states no crux was sought.`]),
      ...(idle === 0 || findings.length === 0 ? [] : [sayIdle(idle, differences.length, isTried)]),
    ],
  };
}

function sayHeld(held: readonly string[]): string {
  const said = held.map((one) => one.charAt(0).toLowerCase() + one.slice(1));
  return `What else differs is held as in the one into which judgements are put: ${said.join('; ')}.`;
}

function isKnown({ triedUpTo }: SmallestMixtures): boolean {
  return triedUpTo === undefined;
}

function sayIdle(idle: number, all: number, isTried: boolean): string {
  const far = isTried ? '' : ', as far as was tried';
  if (idle === 1) {
    const one = all === 1 ? 'The one' : 'One further';
    return `${one} judgement in which they differ is in no crux${far}: about these findings they may stop arguing over it.`;
  }
  const others =
    idle === all ? `the ${inWords(all, 'judgement')}` : `the other ${inWords(idle, 'judgement')}`;
  return `Of ${others} in which they differ none is in a crux${far}: about these findings they may stop arguing over them.`;
}

/** Why no crux is sought. */
export function sayNoCrux({ why }: NoCrux): string {
  switch (why) {
    case 'other-states':
      return 'They have other options or levels, so no crux is sought.';
    case 'other-names':
      return 'They have other decision makers, or mean other states by the same name, so no crux is sought.';
    case 'reading':
      return 'No crux is sought in this reading of preferences.';
    case 'too-long':
      return 'The crux was not found: among so many states it takes too long to ask for single comparisons.';
  }
}
