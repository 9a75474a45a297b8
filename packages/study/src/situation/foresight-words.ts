import type { Concept } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { listOf } from '../prose/lists.ts';
import { capitalize, proseName } from '../prose/prose-name.ts';
import { byForesight, isAboutOthers, sayForesight, verdictWords } from '../words/concept-words.ts';
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
  const names = (those: readonly Standing[]) =>
    capitalize(
      listOf(those.map(({ decisionMaker }) => proseName(casebook.movers[decisionMaker]!.name))),
    );
  if (isAboutOthers(concept)) {
    const served = standings.filter((standing) => !stays(standing));
    return `${served.length === 0 ? 'Nobody' : names(served)} ${verdictWords([concept]).leaves}.`;
  }
  const tempted = standings.filter(({ improvements }) => improvements.length > 0);
  if (tempted.length === 0) return `Nobody has a move that it ${likesIn(reading)} better.`;
  const [shortest] = byForesight(concepts);
  const leaving = tempted.filter((standing) => !stays(standing));
  const kept = tempted.filter(
    (standing) => stays(standing) && !standing.staysUnder.includes(shortest!),
  );
  const sentences: string[] = [];
  if (kept.length > 0) sentences.push(`${names(kept)} ${sayKept(kept.length, concept, reading)}`);
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
    const name = capitalize(proseName(casebook.movers[decisionMaker]!.name));
    const stays = stability.get(concept.id)![decisionMaker]!.has(cell);
    if (isAboutOthers(concept)) {
      return stays ? [] : [`${name} ${verdictWords([concept]).leaves} (${concept.symbol}).`];
    }
    if (improvements.length === 0) return [];
    const how = `${sayForesight(concept)} (${concept.symbol})`;
    return [
      stays
        ? `${name} has a move that it ${likesIn(reading)} better; ${how}, it stays.`
        : `${name}, ${how}, would leave.`,
    ];
  });
  return sentences.length === 0
    ? `Nobody has a move that it ${likesIn(reading)} better.`
    : sentences.join(' ');
}

/** How one likes a move that counts as an improvement in a reading of preferences. */
function likesIn(reading: Analysis['reading'], one = true): string {
  if (reading?.unknown === undefined) return one ? 'likes' : 'like';
  if (reading.counts.leaves === 'better-or-unknown') return 'may like';
  return one ? 'is known to like' : 'are known to like';
}

function sayKept(
  number: number,
  { computation, foresight }: Concept,
  reading: Analysis['reading'],
): string {
  const { moves, credible } = foresight;
  const tempted =
    number === 1
      ? `has a move that it ${likesIn(reading)}`
      : `have moves that they ${likesIn(reading, false)}`;
  const they = number === 1 ? 'it' : 'they';
  const expect = number === 1 ? 'expects' : 'expect';
  const fear = number === 1 ? 'fears' : 'fear';
  const replies = credible
    ? `${they} ${expect} replies in the others’ own interest`
    : `${they} ${fear} some reply, in the others’ interest or not`;
  const counter = moves > 2 ? ', which no counter-move would mend' : '';
  const stay = number === 1 ? 'it stays' : 'they stay';
  if (computation.kind === 'anticipation') {
    return `${tempted} better, but ${number === 1 ? 'foresees' : 'foresee'} what play would lead to, so ${stay}.`;
  }
  return `${tempted} better, but ${replies}${counter}, so ${stay}.`;
}

function sayLeaving({ computation, foresight: { moves, credible } }: Concept): string {
  if (computation.kind === 'anticipation')
    return 'would leave, foreseeing what play would lead to.';
  if (moves === 1) return 'would leave, looking no further than this move.';
  const reply = credible ? 'no reply in the replier’s own interest' : 'no reply';
  return `would leave even so: ${reply} deters this.`;
}
