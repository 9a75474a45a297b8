import type { Sketch } from '@standoff/language';
import type { FurtherStepId, StepId } from './what-is-missing.ts';

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
    lead: 'The state from which everybody moves.',
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
    lead: 'Compare two outcomes at a time, as this decision maker would, or say what counts how much.',
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

/** What may be added, in any order: no finding waits for it. */
const further: Readonly<Record<FurtherStepId, Pick<Step, 'name' | 'heading' | 'lead'>>> = {
  quantities: {
    name: 'Amounts',
    heading: 'Which amounts matter?',
    lead: 'What numbers come to together, such as what is left of a sum: with a name it can be wanted, weighed, and compared. There may be none.',
  },
  bodies: {
    name: 'Who decides by vote',
    heading: 'Who decides by vote?',
    lead: 'A council, a court, a parliament: it moves when enough of its members want it to.',
  },
  agreements: {
    name: 'Agreements',
    heading: 'What do they sign, keep and leave together?',
    lead: 'A treaty, a truce, a contract: who signs it, what it binds them to while it stands, and who may leave it.',
  },
  'forbidden-moves': {
    name: 'Forbidden moves',
    heading: 'Which moves cannot be made?',
    lead: 'Moves that the options allow, and that nobody can make all the same. There may be none.',
  },
  sources: {
    name: 'Sources',
    heading: 'What does the model rest on?',
    lead: 'Articles, reports, interviews. Their texts are attached under Sources and stay with you.',
  },
  claims: {
    name: 'Claims',
    heading: 'Who claims what, and where?',
    lead: 'What is taken from the sources, in your own words. Everything in the model can cite claims.',
  },
  perceptions: {
    name: 'Wrong views',
    heading: 'Who sees whom wrong?',
    lead: 'What somebody takes another to want or to be able to do, where that is not so. What nobody names is seen as it is. Each is then taken to reason in the game that it sees.',
  },
  misread: {
    name: 'Facts misread',
    heading: 'Who is wrong about what is the case?',
    lead: 'A consequence that somebody takes to hold everywhere, or nowhere. It is an error about the world, so it counts for their own wishes as well.',
  },
  signals: {
    name: 'Signals',
    heading: 'What do they let each other know?',
    lead: 'What is said or shown to change what others believe, and changes nothing else. What a signal shows puts right what its receivers see, or misleads them.',
  },
  threats: {
    name: 'Threats and promises',
    heading: 'Who threatens or promises what?',
    lead: 'If this is so, then I will do that. Whether it is credible, and whether it matters, follows from what each wants.',
  },
  deals: {
    name: 'Deals',
    heading: 'What could they agree on?',
    lead: 'A move that some make together. Where it leads from how things stand carries its name in tables and findings.',
  },
  doubts: {
    name: 'Doubts',
    heading: 'What may be wrong in the model?',
    lead: 'Judgements that could be otherwise. The analysis reads the model as it is written; the view In doubt goes through all the ways in which they may be.',
  },
  findings: {
    name: 'Findings that matter',
    heading: 'Which findings matter, and why?',
    lead: 'What the conflict is studied for: whether something holds, is wished for or is out of reach. The view In doubt counts in how many models each stands, and says what it hangs on.',
  },
  variants: {
    name: 'Variants',
    heading: 'What if something were otherwise?',
    lead: 'Named changes of this model: a what-if, or the reading of somebody else.',
  },
  timeline: {
    name: 'Events',
    heading: 'What led to how things stand?',
    lead: 'Dated events, the earliest first: what somebody did, which choices it set, and which signals were received then.',
  },
};

/** The same as steps, each of which says how many entries its section has. */
export const furtherSteps: readonly Step[] = (Object.keys(further) as FurtherStepId[]).map(
  (id) => ({
    id,
    ...further[id],
    state: ({ entries }) => `${entries[id]?.length || 'none'}`,
  }),
);

function counted(count: number, one: string, many: string): string {
  return count === 0 ? 'open' : `${count} ${count === 1 ? one : many}`;
}
