import type { Concept } from '@standoff/engine';
import { type Agreement, agreementOf, inWords, openingName, openingNames } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { byForesight, isAboutOthers, sayForesight, verdictWords } from '../words/concept-words.ts';
import { likesIn } from '../words/reading-words.ts';
import type { Standing, StateAccount } from './state-account.ts';

/**
 * What it means in a state that everybody looks as far ahead as a concept says: whom that makes stay
 * who would leave if it looked no further than its own move, and whom not even that keeps.
 */
export function sayForesightAt(
  { concepts, casebook, reading }: Analysis,
  { standings }: StateAccount,
  concept: Concept,
): string {
  const stays = ({ staysUnder }: Standing) => staysUnder.includes(concept);
  const namesOf = (those: readonly Standing[]) =>
    those.map(({ decisionMaker }) => casebook.movers[decisionMaker]!.name);
  const names = (those: readonly Standing[]) => openingNames(namesOf(those));
  if (isAboutOthers(concept)) {
    const served = standings.filter((standing) => !stays(standing));
    return `${served.length === 0 ? 'Nobody' : names(served)} ${verdictWords([concept]).leaves}.`;
  }
  const tempted = standings.filter(({ improvements }) => improvements.length > 0);
  if (tempted.length === 0) return `Nobody has a move that it ${likesIn(reading)} better.`;
  const [shortest] = byForesight(concepts);
  const leaving = tempted.filter((standing) => !stays(standing));
  // Who is tempted leaves when looking one move ahead, except where what is not known keeps it; a longer look says nothing.
  const isOneMove = shortest?.foresight.moves === 1;
  const kept = tempted.filter(
    (standing) => stays(standing) && !(isOneMove && standing.staysUnder.includes(shortest)),
  );
  const sentences: string[] = [];
  if (kept.length > 0) {
    const agreement = agreementOf(kept.map(({ decisionMaker }) => casebook.movers[decisionMaker]!));
    sentences.push(`${names(kept)} ${sayKept(kept.length, agreement, concept, reading)}`);
  }
  if (leaving.length > 0) sentences.push(`${names(leaving)} ${sayLeaving(concept)}`);
  return sentences.join(' ');
}

/**
 * The same where each looks ahead as given for it: who is kept by that from what it likes better, and
 * who is not.
 */
export function sayForesightEach(
  { casebook, stability, reading }: Analysis,
  { state, standings }: StateAccount,
  profile: readonly Concept[],
): string {
  const cell = casebook.space.cellOf(state);
  const sentences = standings.flatMap(({ decisionMaker, improvements }) => {
    const concept = profile[decisionMaker]!;
    const called = casebook.movers[decisionMaker]!;
    const name = openingName(called.name);
    const { verb, they } = agreementOf([called]);
    const stays = stability.get(concept.id)![decisionMaker]!.has(cell);
    if (isAboutOthers(concept)) {
      return stays ? [] : [`${name} ${verdictWords([concept]).leaves} (${concept.symbol}).`];
    }
    if (improvements.length === 0) return [];
    const how = `${sayForesight(concept)} (${concept.symbol})`;
    return [
      stays
        ? `${name} ${verb('has')} a move that ${they} ${likesIn(reading, verb)} better; ${how}, ${they} ${verb('stays')}.`
        : `${name}, ${how}, would leave.`,
    ];
  });
  return sentences.length === 0
    ? `Nobody has a move that it ${likesIn(reading)} better.`
    : sentences.join(' ');
}

function sayKept(
  number: number,
  agreement: Agreement,
  concept: Concept,
  reading: Analysis['reading'],
): string {
  const { verb, they } = agreement;
  const tempted = `${verb('has')} ${number === 1 ? 'a move' : 'moves'} that ${they} ${likesIn(reading, verb)} better`;
  return `${tempted}, but ${sayFear(concept, agreement)}, so ${they} ${verb('stays')}.`;
}

/** What keeps one from a move that it likes, in the words of a concept. */
function sayFear(
  { computation, foresight: { moves, credible } }: Concept,
  { verb, they, them }: Agreement,
): string {
  switch (computation.kind) {
    case 'anticipation':
      return `${verb('foresees')} what play would lead to`;
    case 'simultaneous':
      return computation.alsoSequential
        ? `${they} ${verb('expects')} replies in the others’ own interest, or others who leave at the same time`
        : `${they} ${verb('expects')} others to move at the same time, in their own interest`;
    case 'exchange':
      if (!Number.isFinite(moves)) return `the other has a policy that keeps ${them} from any gain`;
      if (moves > 2)
        return `${sayExchange(moves, credible)} the others could keep ${them} from any gain`;
      break;
    default:
      break;
  }
  const replies = credible
    ? `${they} ${verb('expects')} replies in the others’ own interest`
    : `${they} ${verb('fears')} some reply, in the others’ interest or not`;
  return `${replies}${moves > 2 ? ', which no counter-move would mend' : ''}`;
}

/** `in four moves in all`, each of them an improvement where only those count. */
function sayExchange(moves: number, credible: boolean): string {
  const each = credible ? ', each of which its mover likes,' : '';
  return `in ${inWords(moves, 'move')} in all${each}`;
}

function sayLeaving({ computation, foresight: { moves, credible } }: Concept): string {
  const even = 'would leave even so';
  switch (computation.kind) {
    case 'anticipation':
      return 'would leave, foreseeing what play would lead to.';
    case 'simultaneous':
      return computation.alsoSequential
        ? `${even}: neither replies in the repliers’ own interest nor others who leave at the same time deter this.`
        : `${even}: no moves of others at the same time, in their own interest, deter this.`;
    case 'exchange':
      if (!Number.isFinite(moves)) return `${even}: no policy of the other prevents a gain.`;
      if (moves > 2) {
        return `${even}: ${sayExchange(moves, credible)} the others could not prevent a gain.`;
      }
      break;
    default:
      break;
  }
  if (moves === 1) return 'would leave, looking no further than this move.';
  const reply = credible ? 'no reply in the replier’s own interest' : 'no reply';
  return `${even}: ${reply} deters this.`;
}
