import { counted, inWords, listOf, numberWord, sayOf } from './grammar/lists.ts';
import { possessiveOf, proseName } from './grammar/prose-name.ts';

/** How many of the findings people agree on. */
interface Agreed {
  readonly people: number;
  readonly findings: number;
  readonly alike: number;
  readonly opposite: number;
}

/** What somebody says of a finding. */
export type PanelAnswer = 'yes' | 'no' | 'open' | 'not-followed';

const answers: Readonly<Record<PanelAnswer, string>> = {
  yes: 'yes',
  no: 'no',
  open: 'open',
  'not-followed': 'not followed to the end',
};

/** The words of a report about what a panel holds. */
export const panelWords = {
  opening({ people, findings, alike, opposite }: Agreed): string {
    if (people === 1) return 'One person answered, so there is nobody to differ from.';
    const who = people === 2 ? 'Both people' : `All ${numberWord(people)} people`;
    const rest = findings - alike - opposite;
    const agreed =
      alike === 0
        ? 'On no finding do all agree'
        : `${who} agree on ${alike === findings && findings > 1 ? `all ${numberWord(findings)} findings` : sayOf(alike, findings, 'finding')}`;
    const split =
      opposite === 0 ? '' : `; on ${numberWord(opposite)} some hold the opposite of others`;
    const open =
      rest === 0 ? '' : `; ${numberWord(rest)} what they said does not settle for everybody`;
    return `${agreed}${split}${open}.`;
  },
  findings: 'What they hold',
  finding: (id: string, clause: string) => (id === clause ? clause : `${clause} (${id})`),
  counts: (counts: readonly (readonly [PanelAnswer, number])[]) =>
    counts
      .filter(([, number]) => number > 0)
      .map(([answer, number]) => `${number} ${answers[answer]}`)
      .join(', '),
  alone: (code: string) => `${code} alone holds the opposite of the others who settle it`,
  camps: 'Who holds the same of the findings that part them',
  camp: (codes: readonly string[], held: readonly (readonly [string, PanelAnswer])[]) =>
    `${counted(codes.length, 'person', 'people')} (${codes.join(', ')}): ${held
      .map(([id, answer]) => `${id} ${answers[answer]}`)
      .join(', ')}`,
  cruxes: 'What would turn it',
  order: (name: string) => `the order of ${possessiveOf(proseName(name))} wishes`,
  fact: (name: string) => `whether ${proseName(name)} follows`,
  parts: (parts: readonly string[]) => listOf(parts),
  crux: (parts: string, turned: number, of: number) =>
    of === 1
      ? `whoever takes over ${parts} from the other, turns`
      : `taking over ${parts} turns ${sayOf(turned, of, 'case')}`,
  noCrux: (some: number, of: number, most: number) =>
    `in ${sayOf(some, of, 'case')} no ${inWords(most, 'part')} or fewer are enough`,
  pairs: (looked: number, all: number) =>
    `Looked at for ${counted(looked, 'pair')} of ${counted(all, 'pair')} who hold opposites, spread evenly among them.`,
  cases:
    'A case is one person who takes over from one who holds the opposite, in every model that either may have.',
  idle: 'You may stop arguing about these',
  idleWhy: (settled: number, all: number) =>
    `Whatever each of you holds of these, all together, nobody’s answer to ${
      settled === all
        ? 'any of these findings'
        : `${sayOf(settled, all, 'finding')} turns, those that are settled for everybody`
    }${settled === all ? ' turns' : ''}.`,
  noneSettled: 'Not said: no finding is settled for everybody.',
  nothingIdle:
    'Of what people differ in, each turns something, by itself or together with another.',
  nothingDiffers: 'In nothing that was asked do any two contradict each other.',
  movement: 'Between rounds',
  moved: (id: string, from: number, to: number, codes: readonly string[]) =>
    `${id}: from round ${from} to ${to} ${codes.join(', ')} came to another answer`,
  notMoved: 'Nobody came to another answer.',
  contradicting: (code: string, number: number) =>
    `${code}: ${counted(number, 'answer')} left out, contradicting the others of the same person`,
  leftOut: 'Left out',
  file: (name: string, problem: string) => `${name}: ${problem}`,
  twice: (code: string, round: number, first: string) =>
    `a second file of ${code} for round ${round}; ${first} is taken`,
  notByComparisons: (id: string) =>
    `${id}: it is not settled by single comparisons, which is what answers are about`,
  notFollowed: (ends: number) =>
    `Not followed to the end: more than ${counted(ends, 'way', 'ways')} in which a finding may come out were looked at, all alike.`,
  codes:
    'Codes stand for people. Whoever handed them out can tell whose answers these are; nobody has checked who answered.',
  held: 'What nobody was asked about is as the file has it; a finding is open where what somebody said settles it neither way.',
} as const;
