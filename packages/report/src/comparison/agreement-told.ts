import type { ComparedInFull } from '@standoff/study';
import { fewOf, inWords, listOf, numberWord } from '@standoff/wording';

/** So many pairs, or findings in which one stands alone, are named. */
const NAMED = 5;

/** Which two find the same most often, and who stands alone about what; by the numbers of the models. */
export function sayAgreement(compared: ComparedInFull): string[] {
  const { agreement, findings } = compared;
  if (agreement === undefined) return [];
  const apart = findings.filter(({ differs }) => differs);
  if (apart.length === 0) return ['All find the same.'];
  return [
    sayClosest(compared, apart.length),
    ...agreement.alone.map(({ place, findings: own }) => {
      const abouts = own.map((id) => within(apart.find((one) => one.id === id)!.about));
      return `${place + 1} stands alone about ${fewOf(abouts, NAMED)}.`;
    }),
  ];
}

function sayClosest({ agreement, judgements }: ComparedInFull, apart: number): string {
  const { pairs } = agreement!;
  const number = inWords(apart, 'finding');
  const most = Math.max(...pairs.map(({ findings }) => findings));
  if (most === 0) return `No two find the same in any of the ${number} in which not all do.`;
  const closest = pairs.filter(({ findings }) => findings === most);
  const named = fewOf(
    closest.map(({ of: [one, other] }) => `${one + 1} with ${other + 1}`),
    NAMED,
  );
  const often = `${most === apart ? 'all' : `${numberWord(most)} of the`} ${number} in which not all find the same`;
  const [only, ...more] = closest;
  const judged =
    more.length === 0 && judgements.length > 0
      ? ` They judge alike in ${numberWord(only!.judgements)} of the ${inWords(judgements.length, 'judgement')} above.`
      : '';
  return more.length === 0
    ? `${listOf([...only!.of].map((place) => String(place + 1)))} agree most, in ${often}.${judged}`
    : `These agree most, in ${often}: ${named}.`;
}

/** What a finding is about as it stands within a sentence. */
function within(about: string): string {
  return about
    .replace(/^In one sentence$/, 'the finding in one sentence')
    .replace(/^The /, 'the ')
    .replace(/^Under /, 'what holds under ')
    .replace(/^How many/, 'how many');
}
