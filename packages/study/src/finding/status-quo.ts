import { buildCertificate, type Concept, improvementsFrom } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder, holdsAsGiven, leavers } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { agreementOf } from '../prose/agreement.ts';
import { fewOf, inWords } from '../prose/lists.ts';
import { capitalize, openingName, openingNames, proseName } from '../prose/prose-name.ts';
import { reasonFor } from '../reasons/reasons.ts';
import {
  byForesight,
  isAboutOthers,
  sayForesight,
  sayGivenForesight,
  sayHeld,
} from '../words/concept-words.ts';
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
  const nobody =
    tempted.length === 0 ? `: nobody has a move that it ${likes(analysis, 'likes')} better` : '';
  const text = `The status quo ${sayHeld(held, concepts)}${nobody}.`;
  return [
    ...sayVerdict(casebook, text),
    ...asGiven,
    ...(held.every(isAboutOthers) ? [] : sayDeterred(analysis, tempted)),
    ...(held.length < concepts.length ? whoUpsets(analysis, cell) : []),
  ];
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
      'The status quo of the file is not feasible, so nothing starts from it.',
    ),
  ];
}

/** Under the foresight of the file, where that is not said by the rest already. */
function sayAsGiven(analysis: Analysis, held: readonly Concept[], cell: number): FindingSentence[] {
  const { foresight, casebook, concepts } = analysis;
  if (foresight === undefined || held.length === concepts.length) return [];
  const verdict = holdsAsGiven(analysis, cell) ? 'it holds' : 'it does not hold';
  return [sentence('status-quo', `${sayGivenForesight(casebook, foresight)} ${verdict}.`)];
}

/** Decision makers that have an improvement. */
function temptedAt({ casebook, situation }: Analysis, cell: number): number[] {
  return casebook.movers
    .map((_, dm) => dm)
    .filter((dm) => improvementsFrom(situation, dm, cell).length > 0);
}

function sayDeterred(analysis: Analysis, tempted: readonly number[]): FindingSentence[] {
  const { casebook } = analysis;
  if (tempted.length === 0) return [];
  const names = nameAll(casebook.movers, tempted);
  const { verb, they } = agreementOf(tempted.map((dm) => casebook.movers[dm]!.name));
  const [moves, from] = tempted.length === 1 ? ['a move', 'it'] : ['moves', 'them'];
  const text = `${names} ${verb('has')} ${moves} that ${they} ${likes(analysis, verb('likes'))} better, and ${verb('is')} kept from ${from} by what the others could do.`;
  return [sentence('status-quo', text)];
}

/** In a reading in which what is not known is a reason to leave, what counts may be liked better. */
function likes({ reading }: Analysis, verb: string): string {
  return reading?.counts.leaves === 'better-or-unknown' ? 'may like' : verb;
}

function nameAll(movers: readonly { name: string }[], positions: readonly number[]): string {
  return openingNames(positions.map((dm) => movers[dm]!.name));
}

/** The first decision maker that would leave, under the longest foresight that does not hold it. */
function whoUpsets(analysis: Analysis, cell: number): FindingSentence[] {
  const { casebook, situation } = analysis;
  const concept = byForesight(analysis.concepts.filter((each) => !isAboutOthers(each)))
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
  const move = `would ${verb} “${sayChanges(casebook, state, improvement)}”${foreseen}`;
  const because = words === undefined ? '' : `: ${words}`;
  const always = analysis.concepts.every((other) =>
    leavers(analysis, other, cell).includes(leaver!),
  );
  const text = always
    ? `${openingName(name)} ${move}${because}.`
    : `${capitalize(sayForesight(concept))} (${concept.symbol}), ${proseName(name)} ${move}${because}.`;
  const first = sentence('status-quo', text, { states: [improvement], claims });
  const more = line.length === 0 ? sayOtherImprovements(analysis, leaver!, cell) : [];
  if (others.length === 0) return [first, ...more];
  const also = `${nameAll(casebook.movers, others)} would leave as well.`;
  return [first, ...more, sentence('status-quo', also)];
}

/**
 * That a move is not the only one that its mover likes better. It is the one that it likes best of those that
 * nothing deters; of the others was not asked whether something does.
 */
function sayOtherImprovements(analysis: Analysis, mover: number, cell: number): FindingSentence[] {
  const { casebook, situation } = analysis;
  const { verb, they } = agreementOf([casebook.movers[mover]!.name]);
  const others = improvementsFrom(situation, mover, cell).length - 1;
  if (others <= 0) return [];
  const text = isBody(casebook, mover)
    ? `${capitalize(inWords(others, 'other draft'))} would pass too.`
    : `${capitalize(they)} ${verb('has')} ${inWords(others, 'other move')} that ${they} ${likes(analysis, verb('likes'))} better than staying.`;
  return [sentence('status-quo', text)];
}
