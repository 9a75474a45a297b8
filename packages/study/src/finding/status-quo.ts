import { buildCertificate, type Concept, improvementsFrom, isForeseen } from '@standoff/engine';
import {
  agreementOf,
  capitalize,
  fewOf,
  inWords,
  listOf,
  openingName,
  openingNames,
  proseName,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder, holdsAsGiven, leavers, leaversAsGiven } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import {
  byForesight,
  isAboutOthers,
  sayForesight,
  sayGivenForesight,
  sayHeld,
  verdictWords,
} from '../words/concept-words.ts';
import { likesIn } from '../words/reading-words.ts';
import { sayChanges, tellingPhrases } from '../words/state-words.ts';
import { type FindingSentence, sentence } from './sentence.ts';

/** Whether the status quo holds, and who keeps it or upsets it. */
export function findStatusQuo(analysis: Analysis): FindingSentence[] {
  const { casebook, fromStatusQuo, concepts } = analysis;
  if (fromStatusQuo === undefined) return sayMissing(analysis);
  const { cell } = fromStatusQuo;
  const held = heldUnder(analysis, cell);
  const asGiven = sayAsGiven(analysis, held, cell);
  if (held.length === 0) {
    const text = `The status quo ${sayHeld(held, concepts)}.`;
    return [...sayVerdict(casebook, text), ...asGiven, ...whoUpsets(analysis, cell)];
  }
  const tempted = temptedAt(analysis, cell);
  const nobody = tempted.length === 0 ? sayNobodyTempted(analysis, held) : '';
  const text = `The status quo ${sayHeld(held, concepts)}${nobody}.`;
  return [
    ...sayVerdict(casebook, text),
    ...asGiven,
    ...(held.every(isAboutOthers) ? [] : sayDeterred(analysis, held, tempted, cell)),
    ...(held.length < concepts.length ? whoUpsets(analysis, cell) : []),
  ];
}

/**
 * That nobody likes a move, as the reason where it is one: who foresees what its move leads to may go for that
 * sake, and what the others could do for it is another question.
 */
function sayNobodyTempted({ reading, concepts }: Analysis, held: readonly Concept[]): string {
  const nobody = `nobody has a move that it ${likesIn(reading)} better`;
  const [first] = held;
  if (held.length === 1 && isForeseeing(first!)) {
    return `: ${sayForesight(first!)}, nobody gains by a move`;
  }
  const isWhy = held.length === concepts.length && !held.some(isForeseeing);
  return isWhy ? `: ${nobody}` : `; ${nobody}`;
}

function isForeseeing({ computation, foresight }: Concept): boolean {
  return isForeseen(computation) && foresight.moves > 1;
}

/** The verdict, and what is the case as things stand. */
function sayVerdict(casebook: Casebook, verdict: string): FindingSentence[] {
  const states = [casebook.statusQuo!];
  const phrases = fewOf(tellingPhrases(casebook, casebook.statusQuo!), SHOWN_PHRASES);
  return [
    sentence('status-quo', verdict, { states }),
    sentence('status-quo', `As things stand: ${phrases}.`),
  ];
}

const SHOWN_PHRASES = 10;

function sayMissing({ casebook }: Analysis): FindingSentence[] {
  if (casebook.conflict.statusQuo === undefined) return [];
  return [
    sentence(
      'status-quo',
      'The status quo of the model is not feasible, so nothing starts from it.',
    ),
  ];
}

/** Under the foresight of the file, where that is not said by the rest already. */
function sayAsGiven(analysis: Analysis, held: readonly Concept[], cell: number): FindingSentence[] {
  const { foresight, casebook, concepts } = analysis;
  if (foresight === undefined || held.length === concepts.length) return [];
  const verdict = holdsAsGiven(analysis, cell)
    ? 'it holds'
    : `it does not hold${sayWhoLeaves(analysis, foresight.profile, cell)}`;
  return [sentence('status-quo', `${sayGivenForesight(casebook, foresight)} ${verdict}.`)];
}

/** `: Two would leave`; nothing where only coalitions upset it. */
function sayWhoLeaves(analysis: Analysis, profile: readonly Concept[], cell: number): string {
  const { movers } = analysis.casebook;
  const leaving = leaversAsGiven(analysis, cell);
  const says = [...new Set(leaving.map((dm) => verdictWords([profile[dm]!]).leaves))].map(
    (does) => {
      const those = leaving.filter((dm) => verdictWords([profile[dm]!]).leaves === does);
      return `${listOf(those.map((dm) => proseName(movers[dm]!.name)))} ${does}`;
    },
  );
  return says.length === 0 ? '' : `: ${listOf(says)}`;
}

/** Decision makers that have an improvement. */
function temptedAt({ casebook, situation }: Analysis, cell: number): number[] {
  return casebook.movers
    .map((_, dm) => dm)
    .filter((dm) => improvementsFrom(situation, dm, cell).length > 0);
}

/** Who likes a move better, and under which concepts it is kept from that. */
function sayDeterred(
  analysis: Analysis,
  held: readonly Concept[],
  tempted: readonly number[],
  cell: number,
): FindingSentence[] {
  const { casebook, reading, concepts } = analysis;
  if (tempted.length === 0) return [];
  const names = nameAll(casebook.movers, tempted);
  const { verb, they } = agreementOf(tempted.map((dm) => casebook.movers[dm]!));
  const number = countImprovements(analysis, tempted, cell);
  const moves = tempted.length > 1 ? 'moves' : number === 1 ? 'a move' : inWords(number, 'move');
  const from = number === 1 ? 'it' : 'them';
  const likes = `${names} ${verb('has')} ${moves} that ${they} ${likesIn(reading, verb)} better`;
  const keeping = held.filter((concept) => !isAboutOthers(concept));
  const kept = `kept from ${from} by what the others could do`;
  const text =
    held.length === concepts.length
      ? `${likes}, and ${verb('is')} ${kept}.`
      : `${likes}; under ${listOf(keeping.map(({ symbol }) => symbol))} ${they} ${verb('is')} ${kept}.`;
  return [sentence('status-quo', text)];
}

function countImprovements(
  { situation }: Analysis,
  movers: readonly number[],
  cell: number,
): number {
  return movers.reduce((sum, dm) => sum + improvementsFrom(situation, dm, cell).length, 0);
}

/** The same within a sentence. */
function nameIn(movers: readonly { name: string }[], positions: readonly number[]): string {
  return listOf(positions.map((dm) => proseName(movers[dm]!.name)));
}

function nameAll(movers: readonly { name: string }[], positions: readonly number[]): string {
  return openingNames(positions.map((dm) => movers[dm]!.name));
}

/** The first decision maker that would leave, under the longest foresight that does not hold it. */
function whoUpsets(analysis: Analysis, cell: number): FindingSentence[] {
  const { casebook, situation } = analysis;
  const judging = analysis.concepts.filter((each) => !isAboutOthers(each));
  const concept = byForesight(judging)
    .filter((candidate) => leavers(analysis, candidate, cell).length > 0)
    .at(-1);
  if (concept === undefined) return [];
  const [leaver, ...others] = leavers(analysis, concept, cell);
  const verdict = { concept: concept.id, decisionMaker: leaver!, cell };
  const certificate = buildCertificate(situation, verdict);
  if (certificate.verdict === 'stable') return [];
  const { improvement, state, line = [] } = certificate;
  const end = line.at(-1)?.to ?? improvement;
  const { words, claims } = reasonFor(casebook, leaver!, end, state);
  const { name } = casebook.movers[leaver!]!;
  const verb = isBody(casebook, leaver!) ? 'adopt' : 'move to';
  const foreseen = line.length === 0 ? '' : `, foreseeing “${sayChanges(casebook, state, end)}”`;
  const change = sayChanges(casebook, state, improvement);
  const move = `would ${verb} “${change}”${foreseen}`;
  const because = sayWhy(words, change);
  const always = analysis.concepts.every((other) =>
    leavers(analysis, other, cell).includes(leaver!),
  );
  const text = always
    ? `${openingName(name)} ${move}${because}.`
    : `${capitalize(sayForesight(concept))} (${concept.symbol}), ${proseName(name)} ${move}${because}.`;
  const first = sentence('status-quo', text, { states: [improvement], claims });
  // Where some concept holds the status quo, it was told how many moves one likes who alone likes any.
  const isCounted = heldUnder(analysis, cell).length > 0 && temptedAt(analysis, cell).length === 1;
  const more = line.length > 0 || isCounted ? [] : sayOtherImprovements(analysis, leaver!, cell);
  const also = always
    ? sayOtherLeavers(analysis, judging, leaver!, cell)
    : others.length === 0
      ? []
      : [`${nameAll(casebook.movers, others)} would leave as well.`];
  return [first, ...more, ...also.map((text) => sentence('status-quo', text))];
}

/**
 * Beside one that would leave under every concept: who else would, and who would under some of them, with these.
 */
function sayOtherLeavers(
  analysis: Analysis,
  concepts: readonly Concept[],
  leaver: number,
  cell: number,
): string[] {
  const { casebook } = analysis;
  const groups = new Map<string, number[]>();
  for (const mover of casebook.movers.keys()) {
    if (mover === leaver) continue;
    const under = concepts.filter((one) => leavers(analysis, one, cell).includes(mover));
    const key = under.length === concepts.length ? '' : listOf(under.map(({ symbol }) => symbol));
    if (under.length > 0) groups.set(key, [...(groups.get(key) ?? []), mover]);
  }
  const always = groups.get('') ?? [];
  const sometimes = [...groups].filter(([symbols]) => symbols !== '');
  return [
    ...(always.length === 0 ? [] : [`${nameAll(casebook.movers, always)} would leave as well.`]),
    ...sometimes.map(
      ([symbols, movers]) => `Under ${symbols}, ${nameIn(casebook.movers, movers)} would leave.`,
    ),
  ];
}

/** Why a move is liked; not said over where it is what the move brings about. */
function sayWhy(words: string | undefined, change: string): string {
  return words === undefined || words === `“${change}”` ? '' : `: ${words}`;
}

/**
 * That a move is not the only one that its mover likes better. It is the one that it likes best of those that
 * nothing deters; of the others was not asked whether something does.
 */
function sayOtherImprovements(analysis: Analysis, mover: number, cell: number): FindingSentence[] {
  const { casebook, situation } = analysis;
  const { verb, they } = agreementOf([casebook.movers[mover]!]);
  const others = improvementsFrom(situation, mover, cell).length - 1;
  if (others <= 0) return [];
  const has = `${capitalize(they)} ${verb('has')}`;
  const text = isBody(casebook, mover)
    ? `${has} ${inWords(others, 'other draft')} that would pass.`
    : `${has} ${inWords(others, 'other move')} that ${they} ${likesIn(analysis.reading, verb)} better than staying.`;
  return [sentence('status-quo', text)];
}
