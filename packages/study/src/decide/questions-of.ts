import { findConcept, findReading, judgesImprovements, readings } from '@standoff/engine';
import { isStandalone, type Proposition, type World } from '@standoff/propositions';
import { otherReading } from '../analysis/choose-concepts.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { writeProposition } from '../written/write-proposition.ts';
import { findingOf } from './finding-of.ts';

/** What can be asked of a proposition: why it is so or not, how sure that is, where it comes from, and what if it were otherwise. */
export type QuestionOfProposition = 'why' | 'how-sure' | 'where-from' | 'what-if-not';

/** Which inquiry answers a question, and with which options, as programs give them. */
export interface PlannedQuestion {
  readonly question: QuestionOfProposition;
  readonly ask: 'explain' | 'sweep' | 'evidence' | 'inverse' | 'vote' | 'evolve';
  readonly options: Readonly<Record<string, unknown>>;
}

/** The questions that make sense of a proposition, each at most once, in this order; none of what does not stand by itself. */
export function questionsOf(casebook: Casebook, asked: Proposition): PlannedQuestion[] {
  if (!isStandalone(asked)) return [];
  const { variant, claim, read, reading } = apart(asked);
  const within = variant === undefined ? {} : { variant };
  const plan = (question: QuestionOfProposition, { ask, options }: Otherwise) => ({
    question,
    ask,
    options: { ...options, ...within },
  });
  const isRead = readingOptions(reading) !== undefined;
  const that = writeProposition(casebook, claim);
  const why = { ask: 'explain', options: { that, ...readingOptions(reading) } } as const;
  // What is so in another reading of preferences is asked of many models as it is written there.
  const findings = { findings: [writeProposition(casebook, isRead ? read : claim)] };
  const isFollowed = !('problem' in findingOf(casebook, isRead ? read : claim));
  const hasClaims = casebook.conflict.claims.length > 0;
  const otherwise = isOfOrders(claim)
    ? isFollowed && ({ ask: 'sweep', options: { ...findings, doubts: 'swaps' } } as const)
    : !isRead && ifNot(claim);
  return [
    plan('why', why),
    ...(isFollowed ? [plan('how-sure', { ask: 'sweep', options: findings })] : []),
    ...(isFollowed && hasClaims
      ? [plan('where-from', { ask: 'evidence', options: findings })]
      : []),
    ...(otherwise ? [plan('what-if-not', otherwise)] : []),
  ];
}

/** Whether it claims nothing but who prefers what: the next question is which change of an order would turn that. */
function isOfOrders({ kind }: Proposition): boolean {
  return kind === 'compares' || kind === 'harmless' || kind === 'someBetter';
}

interface Apart {
  readonly claim: Proposition;
  /** With its reading, and without the variant. */
  readonly read: Proposition;
  readonly variant?: string;
  readonly reading?: string;
}

/** A proposition without the variant and the reading that an option of the question says. */
function apart(asked: Proposition): Apart {
  if (asked.kind === 'all' || asked.in === undefined) return { claim: asked, read: asked };
  const { variant, ...here } = asked.in;
  const { reading, unknown, ...rest } = here;
  const { in: _, ...bare } = asked;
  const within = (world: World) =>
    (Object.keys(world).length === 0 ? bare : { ...bare, in: world }) as Proposition;
  const claim = within(rest);
  const read = reading ?? readingWith(unknown);
  return {
    claim,
    read: within(here),
    ...(variant !== undefined && { variant }),
    ...(read && { reading: read }),
  };
}

/** The reading in which any loss deters, by how it treats what is not known. */
function readingWith(unknown: World['unknown']): string | undefined {
  const [{ strength }] = readings;
  return readings.find((one) => one.strength === strength && one.unknown === unknown?.treatment)
    ?.id;
}

/** The options that ask for a reading of preferences; undefined of the general one. */
function readingOptions(id: string | undefined): Readonly<Record<string, string>> | undefined {
  const reading = id === undefined ? undefined : otherReading(findReading(id)?.id);
  if (reading === undefined) return undefined;
  const { strength, unknown } = reading;
  return { strength, ...(unknown !== undefined && { unknown }) };
}

type Otherwise = Pick<PlannedQuestion, 'ask' | 'options'>;

/** What would have to be otherwise, or what would then follow. */
function ifNot(asked: Proposition): Otherwise | undefined {
  switch (asked.kind) {
    case 'stable': {
      const concept = asked.concept === undefined ? undefined : findConcept(asked.concept);
      const isOfAll = asked.who === undefined && asked.together === undefined;
      return !asked.so && isOfAll && concept !== undefined && judgesImprovements(concept)
        ? { ask: 'inverse', options: { state: asked.state, concept: concept.id } }
        : movesFrom(asked.state);
    }
    case 'pattern':
    case 'weakly':
    case 'stuck':
      return movesFrom(asked.state);
    case 'tempted':
    case 'noneTempted':
    case 'goes':
      return movesFrom(asked.from);
    case 'canMove':
      return asked.from === undefined ? undefined : movesFrom(asked.from);
    case 'leads':
    case 'leastLosses':
    case 'mustLose':
      return asked.to === undefined || asked.to === asked.from
        ? undefined
        : { ask: 'evolve', options: { from: asked.from, to: asked.to } };
    case 'passes': {
      const { body, from, draft } = asked;
      return { ask: 'vote', options: { body, state: from, draft } };
    }
    default:
      return undefined;
  }
}

/** Where moves lead from a state, and what each could do there. */
function movesFrom(from: string): Otherwise {
  return { ask: 'evolve', options: { from } };
}
