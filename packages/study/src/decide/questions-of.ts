import { findConcept, findReading, judgesImprovements, readings } from '@standoff/engine';
import { isStandalone, type Proposition, type World } from '@standoff/propositions';
import { otherReading } from '../analysis/choose-concepts.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { findingOf } from '../sweep/finding-of.ts';
import { writeProposition } from '../written/write-proposition.ts';

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
  const { variant, claim, reading } = apart(asked);
  const that = writeProposition(casebook, claim);
  const within = variant === undefined ? {} : { variant };
  const why: PlannedQuestion = {
    question: 'why',
    ask: 'explain',
    options: { that, ...readingOptions(reading), ...within },
  };
  const otherwise = ifNot(claim);
  // In other readings of preferences nothing is followed from model to model, nor are changes looked for.
  const isRead = readingOptions(reading) !== undefined;
  const isFollowed = !isRead && !('problem' in findingOf(casebook, claim));
  const findings = { findings: [that], ...within };
  const hasClaims = casebook.conflict.claims.length > 0;
  return [
    why,
    ...(isFollowed ? [{ question: 'how-sure', ask: 'sweep', options: findings } as const] : []),
    ...(isFollowed && hasClaims
      ? [{ question: 'where-from', ask: 'evidence', options: findings } as const]
      : []),
    ...(otherwise === undefined || isRead
      ? []
      : [
          {
            question: 'what-if-not',
            ask: otherwise.ask,
            options: { ...otherwise.options, ...within },
          } as const,
        ]),
  ];
}

interface Apart {
  readonly claim: Proposition;
  readonly variant?: string;
  readonly reading?: string;
}

/** A proposition without the variant and the reading that an option of the question says. */
function apart(asked: Proposition): Apart {
  if (asked.kind === 'all' || asked.in === undefined) return { claim: asked };
  const { variant, reading, unknown, ...rest } = asked.in;
  const { in: _, ...bare } = asked;
  const claim = (Object.keys(rest).length === 0 ? bare : { ...bare, in: rest }) as Proposition;
  const read = reading ?? readingWith(unknown);
  return { claim, ...(variant !== undefined && { variant }), ...(read && { reading: read }) };
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
