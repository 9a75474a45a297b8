import type { Sketch } from '@standoff/language';
import type { StepId } from './what-is-missing.ts';

/** A step of the way from nothing to a finding. */
export interface Step {
  readonly id: StepId;
  /** In the outline. */
  readonly name: string;
  /** Above the form. */
  readonly heading: string;
  readonly lead: string;
  /** How far it is, in a word or two. */
  readonly state: (sketch: Sketch) => string;
}

export const steps: readonly Step[] = [
  {
    id: 'conflict',
    name: 'The conflict',
    heading: 'What is it about?',
    lead: 'A title that a reader would know it by.',
    state: ({ title }) => (title === '' || title === 'Untitled' ? 'open' : title),
  },
  {
    id: 'decision-makers',
    name: 'Decision makers',
    heading: 'Who decides?',
    lead: 'Everybody whose choices make a difference: persons, parties, states.',
    state: ({ decisionMakers }) => counted(decisionMakers.length, 'named', 'named'),
  },
  {
    id: 'options',
    name: 'Options',
    heading: 'What can each of them do?',
    lead: 'Only what they can decide themselves. Give each choice the words in which one would report it.',
    state: ({ decisionMakers }) =>
      counted(decisionMakers.flatMap(({ options }) => options).length, 'choice', 'choices'),
  },
  {
    id: 'now',
    name: 'How things stand',
    heading: 'How do things stand now?',
    lead: 'The situation from which everybody moves.',
    state: ({ statusQuo }) => (Object.keys(statusQuo).length === 0 ? 'open' : 'given'),
  },
  {
    id: 'impossible',
    name: 'Impossible combinations',
    heading: 'Which combinations are impossible?',
    lead: 'What makes no sense together or is out of reach. There may be none.',
    state: ({ rules }) => (rules.length === 0 ? 'none' : counted(rules.length, 'rule', 'rules')),
  },
  {
    id: 'consequences',
    name: 'Consequences',
    heading: 'What are the consequences?',
    lead: 'What their choices bring about though it is no choice of anybody. There may be none.',
    state: ({ facts }) =>
      facts.length === 0 ? 'none' : counted(facts.length, 'consequence', 'consequences'),
  },
  {
    id: 'wishes',
    name: 'What each wants',
    heading: 'What does each of them want?',
    lead: 'Compare two outcomes at a time, as this decision maker would.',
    state: ({ decisionMakers }) => {
      const said = decisionMakers.filter(({ statements }) => statements !== 0).length;
      return decisionMakers.length === 0 ? 'open' : `${said} of ${decisionMakers.length} done`;
    },
  },
  {
    id: 'finding',
    name: 'Finding',
    heading: 'Finding',
    lead: 'Read it, doubt it, and go back to what it rests on.',
    state: () => '',
  },
];

function counted(count: number, one: string, many: string): string {
  return count === 0 ? 'open' : `${count} ${count === 1 ? one : many}`;
}
