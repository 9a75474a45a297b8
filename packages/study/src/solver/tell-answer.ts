import { ignoresReplies } from '@standoff/engine';
import { moversOf } from '@standoff/language';
import type { Telling as AnyTelling, Of, Proposition } from '@standoff/propositions';
import type { CoalitionAnswer, Levels, ResponsesCovered, StateAnswer } from '@standoff/symbolic';
import type { Lexicon } from '@standoff/wording';
import { speakOfGroups, speakOfSolver } from '@standoff/wording';
import { createPhrasebook } from '../casebook/create-casebook.ts';
import { statusQuoLevels } from '../query/find-levels.ts';
import { readFormula } from '../query/read-formula.ts';
import { namesIn } from '../said/lexicon-of.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { tellHeldDoubts } from '../words/held-doubts.ts';
import { levelWords } from '../words/level-words.ts';
import type {
  AnsweredEquilibria,
  AnsweredState,
  SolverAnswer,
  VerdictAnswer,
} from './ask-solver.ts';

speakOfGroups();
speakOfSolver();

type Telling = AnyTelling<never>;

/** An answer as data. States have no ids without listing them, and are called by their levels. */
export interface AnswerTold {
  readonly lexicon: Lexicon;
  /** Absent where states were looked for. */
  readonly state?: string;
  readonly tellings: readonly Telling[];
}

export function tellAnswer(answered: SolverAnswer): AnswerTold {
  const names = namesOf(answered);
  if (answered.kind === 'equilibria') {
    return {
      lexicon: names.lexicon,
      tellings: withDoubts(answered, tellFound(answered, names.id)),
    };
  }
  const isEach = answered.answers.length > 1 && answered.answers.every(isVerified);
  const tellings = answered.answers.flatMap((verdict) => [
    ...('coalition' in verdict
      ? tellTogether(answered, verdict.coalition, verdict.answer, names.id)
      : tellOne(answered, verdict.decisionMaker, verdict.answer, names.id)),
    ...(isVerified(verdict) && !isEach ? [tellVerified(1)] : []),
  ]);
  const checked = isEach ? [tellVerified(answered.answers.length)] : [];
  return {
    lexicon: names.lexicon,
    state: names.id(answered.state),
    tellings: withDoubts(answered, [...tellings, ...checked]),
  };
}

function isVerified({ answer }: VerdictAnswer): boolean {
  return answer.status === 'decided' && answer.certificate !== undefined;
}

/** That the reasons of so many verdicts were checked. */
function tellVerified(n: number): Telling {
  return { says: { kind: 'reasonVerified', n } };
}

/** What is in doubt stands beside what was decided. */
function withDoubts({ version }: SolverAnswer, told: readonly Telling[]): readonly Telling[] {
  return told.length === 0 ? told : [...told, ...tellHeldDoubts(version.conflict)];
}

/** States by their levels, as `north.arm=no south.arm=yes`, and what everything is called. */
function namesOf({ version }: SolverAnswer) {
  const { values } = levelWords(version);
  const known = new Map<string, Levels>();
  const id = (levels: Levels): string => {
    const text = Object.entries(values(levels))
      .map((pair) => pair.join('='))
      .join(' ');
    known.set(text, levels);
    return text;
  };
  const statusQuo = statusQuoLevels(version);
  const lexicon: Lexicon = {
    ...namesIn(createPhrasebook(version)),
    ...(statusQuo !== undefined && { statusQuo: id(statusQuo) }),
    state: (text) => ({ levels: [...known.get(text)!] }),
  };
  return { id, lexicon };
}

function idsOf({ version }: SolverAnswer, positions: readonly number[]): string[] {
  const movers = moversOf(version.conflict);
  return positions.map((position) => movers[position]!.id);
}

function tellFound(answered: AnsweredEquilibria, id: (levels: Levels) => string): Telling[] {
  const { version, concept, parties, formula, answer } = answered;
  if (answer.status === 'not-translatable') return [];
  const isDecided = answer.status === 'decided';
  if (!isDecided && answer.equilibria.length === 0) return [];
  const { decisionMakers, coalition, survives } = parties;
  const [asked = coalition] = survives;
  const read = formula === undefined ? undefined : readFormula(version.conflict, formula);
  const states = answer.equilibria.map(id);
  const says: Of<'solverFinds'> = {
    kind: 'solverFinds',
    states,
    complete: isDecided && (answer.complete || states.length === 0),
    ...(read !== undefined && 'formula' in read && { where: plainFormula(read.formula) }),
    concept: concept.id,
    ...(coalition && { together: idsOf(answered, coalition.members) }),
    ...(decisionMakers && { for: idsOf(answered, decisionMakers) }),
    survives: survives.map(({ members }) => idsOf(answered, members)),
    ...(asked && { reading: asked.reading }),
    ...(isDecided && answer.responses !== 'all' && { upTo: answer.responses.upTo }),
  };
  return [{ says, lists: states }];
}

function tellOne(
  answered: AnsweredState,
  position: number,
  answer: StateAnswer,
  id: (levels: Levels) => string,
): Telling[] {
  if (answer.status !== 'decided') return [];
  const { concept } = answered;
  const [who] = idsOf(answered, [position]);
  const [state, { stable, improvement }] = [id(answered.state), answer];
  const says: Proposition = stable
    ? { kind: 'stable', state, who: who!, concept: concept.id, so: true }
    : {
        kind: 'goes',
        who: who!,
        from: state,
        to: id(improvement!),
        concept: concept.id,
        so: true,
      };
  return [{ says }, ...tellReach(answered, answer.responses, stable)];
}

function tellTogether(
  answered: AnsweredState,
  members: readonly number[],
  answer: CoalitionAnswer,
  id: (levels: Levels) => string,
): Telling[] {
  if (answer.status !== 'decided') return [];
  const { concept, parties } = answered;
  const { jointMove } = answer;
  const { reading } = parties.coalition!;
  const [state, own] = [id(answered.state), idsOf(answered, members)];
  const says: Proposition =
    jointMove === undefined
      ? { kind: 'stable', state, together: own, reading, concept: concept.id, so: true }
      : {
          kind: 'jointMove',
          members: own,
          reading,
          ...(jointMove.party.length < own.length && { party: idsOf(answered, jointMove.party) }),
          moves: jointMove.steps.map(({ mover, to }, k) => ({
            who: idsOf(answered, [mover])[0]!,
            from: id(jointMove.steps[k - 1]?.to ?? answered.state),
            to: id(to),
          })),
          undeterred: [concept.id],
          among: [concept.id],
        };
  return [{ says }, ...tellReach(answered, answer.responses, jointMove === undefined)];
}

/** How far the answer reaches. */
function tellReach(
  { concept }: AnsweredState,
  responses: ResponsesCovered,
  stays: boolean,
): Telling[] {
  if (stays || responses === 'all' || ignoresReplies(concept.computation)) return [];
  return [{ says: { kind: 'responsesCovered', upTo: responses.upTo } }];
}
