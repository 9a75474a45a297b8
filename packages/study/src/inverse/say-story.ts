import type { DecisionMaker } from '@standoff/language';
import { agreementOf, listOf, openingName, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayAtPlace, sayJudgement } from '../judgements/say-judgement.ts';
import type { Shift, Story } from './stories.ts';

/** What the sets of a story come to, as a clause: `China cares less about “talks”, and Japan more about “calm”`. */
export function sayStory(casebook: Casebook, { shifts }: Pick<Story, 'shifts'>): string {
  const byOwner = new Map<number, Shift[]>();
  for (const shift of shifts) {
    byOwner.set(shift.decisionMaker, [...(byOwner.get(shift.decisionMaker) ?? []), shift]);
  }
  const clauses = [...byOwner].map(([dm, own], k) => {
    const owner = casebook.decisionMakers[dm]!;
    const { verb } = agreementOf([owner]);
    const isRanking = owner.preference.kind === 'ranking';
    const sayShift = ({ place, less }: Shift) => {
      const what = sayAtPlace(casebook, owner.preference, place + 1);
      if (isRanking) return `${what} ${less ? 'less' : 'better'}`;
      return `${less ? 'less' : 'more'} about ${what}`;
    };
    const [weighed, turned] = [own.filter((one) => !one.turned), own.filter((one) => one.turned)];
    const parts = [
      ...(weighed.length > 0
        ? [`${verb(isRanking ? 'likes' : 'cares')} ${listOf(weighed.map(sayShift))}`]
        : []),
      ...turned.map(({ place }) => sayTurned(casebook, owner, place)),
    ];
    const name = k === 0 ? openingName(owner.name) : proseName(owner.name);
    return `${name} ${listOf(parts)}`;
  });
  return listOf(clauses);
}

/** `wants “no dam” rather than “a dam”`. */
function sayTurned(casebook: Casebook, owner: DecisionMaker, place: number): string {
  const of = owner.id;
  const words = sayJudgement(casebook, { kind: 'alternative', of, place: place + 1 });
  return words.slice(openingName(owner.name).length + 1);
}
