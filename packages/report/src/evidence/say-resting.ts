import { type Casebook, type Evidence, type Resting, sayLinks } from '@standoff/study';
import { capitalize, proseName } from '@standoff/wording';

/** What was done, what is held, and what is left out: said before anything that is found. */
export function sayMeaning({ drop }: Evidence): string[] {
  const alone =
    drop === 'alone'
      ? 'A statement or fact that cites no other claim is then dropped, however far the claim bears it'
      : 'A statement or fact that cites no other claim is then dropped if the claim says it or bears it without a grade, and in doubt if the claim bears it in part or suggests it';
  return [
    'Wrong means here that a claim supports nothing, not that the opposite of it is true; each claim is taken by itself.',
    `${alone}: the statement does not count any more, the fact is never the case. One that cites others as well is in doubt, unless another claim says just what it says; every way in which those in doubt may stand or not is a model. Nothing is put in the place of what is dropped.`,
    'Held as written, whatever they cite: options and how they may move, what is ruled out, the status quo, bodies, and preferences that are not given by statements. Views, misreadings, signals, threats, deals, doubts, variants and events enter none of these findings; preferences are taken in the general reading.',
  ];
}

export const sayFates = {
  said: 'Dropped, as they cite no other claim and this one does not fall short of them',
};

const kinds: Readonly<Record<string, string>> = {
  'decision-maker': 'decision maker',
  rule: 'what is ruled out',
  'status-quo': 'the status quo',
};

/** `China: “no war” (statement; it says so; beside c14 suggests)` */
export function sayPartOf(
  { decisionMakers }: Casebook,
  { part, grade }: Resting,
  claim: string,
): string {
  const { kind, words, decisionMaker, because } = part;
  const owner =
    decisionMaker === undefined || kind === 'decision-maker'
      ? ''
      : `${capitalize(proseName(decisionMakers[decisionMaker]!.name))}: `;
  const others = sayLinks(because.filter((link) => link.claim !== claim));
  const details = [
    kinds[kind] ?? kind,
    grade === undefined ? 'without a grade' : grades[grade],
    ...(others === '' ? [] : [`beside it ${others}`]),
  ];
  return `${owner}“${words}” (${details.join('; ')})`;
}

const grades = { says: 'it says so', part: 'in part', suggests: 'it suggests it' } as const;
