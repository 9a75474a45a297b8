import type { Concept } from '@standoff/engine';
import { agreementOf, listOf, openingName, openingNames, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayMembers } from '../words/coalition-names.ts';
import { sayEvery, sayUnder } from '../words/concept-words.ts';
import type { Stake, StudiedMove } from './coalition-study.ts';
import { sayOrder } from './order-words.ts';

/** `North Korea likes it better: “…” (place 12 instead of 30 of 40).` */
export function sayStake({ movers }: Casebook, stake: Stake): string {
  const { decisionMaker, reason, places } = stake;
  const because = reason.words === undefined ? '' : `: ${reason.words}`;
  const place =
    places === undefined || places.from === places.to
      ? ''
      : ` (place ${places.to} instead of ${places.from} of ${places.of})`;
  const called = movers[decisionMaker]!;
  const [name, { verb }] = [openingName(called.name), agreementOf([called])];
  if (reason.order === 'incomparable') return `${name} cannot compare it with staying.`;
  return reason.order === 'equal'
    ? `${name} ${verb('does')} not mind.`
    : `${name} ${verb('likes')} it ${sayOrder(reason)}${because}${place}.`;
}

/** `North Korea place 20 → 8 of 112, the United States 67 → 43 of 112.`: what each of some gains, in short. */
export function sayGains({ movers }: Casebook, stakes: readonly Stake[]): string {
  const gains = stakes.map(({ decisionMaker, reason, places }, k) => {
    const called = movers[decisionMaker]!;
    const { verb } = agreementOf([called]);
    const name = (k === 0 ? openingName : proseName)(called.name);
    if (reason.order === 'equal') return `${name} ${verb('does')} not mind`;
    if (reason.order === 'incomparable') return `${name} cannot compare it`;
    if (places === undefined) return `${name} ${verb('likes')} it ${sayOrder(reason)}`;
    const isFirst = !stakes.slice(0, k).some((other) => isTold(other));
    const place = `${isFirst ? 'place ' : ''}${places.from} → ${places.to} of ${places.of}`;
    return `${name} ${place}${reason.greatly ? ` (far ${reason.order})` : ''}`;
  });
  return `${gains.join(', ')}.`;
}

/** Whether a stake is told by its places. */
function isTold({ reason, places }: Stake): boolean {
  return places !== undefined && reason.order !== 'equal';
}

/** What a joint move is for those who take no part: `China and Russia like it better.` */
export function sayOthers({ movers }: Casebook, others: readonly Stake[]): string | undefined {
  const groups = (['better', 'worse', 'equal', 'incomparable'] as const).flatMap((order) => {
    const those = others.filter(({ reason }) => reason.order === order);
    if (those.length === 0) return [];
    const called = those.map(({ decisionMaker }) => movers[decisionMaker]!);
    const [names, { verb }] = [openingNames(called.map(({ name }) => name)), agreementOf(called)];
    if (order === 'equal') return [`${names} ${verb('does')} not mind.`];
    if (order === 'incomparable') return [`${names} cannot compare it.`];
    return [`${names} ${verb('likes')} it ${order}.`];
  });
  return groups.length === 0 ? undefined : groups.join(' ');
}

/** Whether what the others can do deters a coalition, and who else would have to take part. */
export function sayDeterrence(
  casebook: Casebook,
  { undeterred, joined, coalition }: Pick<StudiedMove, 'undeterred' | 'joined' | 'coalition'>,
  concepts: readonly Concept[],
): string {
  const deterred = concepts.filter((concept) => !undeterred.includes(concept));
  if (deterred.length === 0) return `Nothing that others can do deters them ${sayEvery(concepts)}.`;
  const first =
    undeterred.length === 0
      ? `What others can do deters them ${sayEvery(concepts)}.`
      : `They go undeterred ${sayUnder(undeterred, concepts, 'all')}; under ${symbolsOf(deterred)} what others can do deters them.`;
  const more = joined.map(({ coalition: larger, concepts: safe }) => {
    const added = larger.filter((member) => !coalition.includes(member));
    const under = safe.length === deterred.length ? 'then as well' : `under ${symbolsOf(safe)} too`;
    return `With ${sayMembers(casebook, added)} on their side they go undeterred ${under}.`;
  });
  return [first, ...more].join(' ');
}

function symbolsOf(concepts: readonly Concept[]): string {
  return listOf(concepts.map(({ symbol }) => symbol));
}
