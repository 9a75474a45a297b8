import { moversOf } from '@standoff/language';
import { noReferences } from '@standoff/propositions';
import {
  type AnsweredEquilibria,
  type AnsweredState,
  coalitionId,
  levelWords,
  type SolverAnswer,
  tellAnswer,
  type VerdictAnswer,
} from '@standoff/study';
import type { JointMove, Levels } from '@standoff/symbolic';
import { lexiconFor } from '@standoff/wording';
import { sentencesToJson } from '../sentences/sentences-told.ts';
import type { AnswerJson } from '../shapes/answer.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { sayAnswer } from '../solver/render-answer.ts';

type EquilibriaJson = NonNullable<AnswerJson['equilibria']>;
type StateJson = NonNullable<AnswerJson['state']>;
type VerdictJson = StateJson['verdicts'][string];

/** An answer as plain data, ready for `JSON.stringify`. */
export function answerToJson(
  answered: SolverAnswer,
  model: ModelIdentity,
  elapsed: number,
): AnswerJson {
  const { version, concept, parties } = answered;
  const [coalition = parties.coalition] = parties.survives;
  const said = noReferences();
  const told = sentencesToJson(sayAnswer(answered), said);
  for (const { items } of sayAnswer(answered))
    for (const { state } of items) said.states.add(state);
  return {
    format: 'standoff.answer/1',
    model,
    variant: version.variant ?? null,
    concept: concept.id,
    ...(coalition && { reading: coalition.reading }),
    told,
    lexicon: lexiconFor(tellAnswer(answered).lexicon, said),
    elapsedMs: Math.round(elapsed * 10) / 10,
    ...(answered.kind === 'equilibria'
      ? { equilibria: equilibriaJson(answered) }
      : { state: stateJson(answered) }),
  };
}

/** Ids of some, joined as a command names them. */
function idOf({ conflict }: SolverAnswer['version'], positions: readonly number[]): string {
  return coalitionId({ movers: moversOf(conflict) }, positions);
}

function equilibriaJson(answered: AnsweredEquilibria): EquilibriaJson {
  const { version, formula, most, answer, parties } = answered;
  const stableFor = parties.coalition?.members ?? parties.decisionMakers;
  const survives = parties.survives.map(({ members }) => idOf(version, members));
  const asked = {
    formula: formula ?? null,
    ...(stableFor && { stableFor: idOf(version, stableFor) }),
    ...(survives.length > 0 && { survives }),
    most,
    status: answer.status,
  };
  if (answer.status === 'not-translatable') {
    return { ...asked, why: answer.why, found: [], complete: null };
  }
  const { values } = levelWords(version);
  const found = answer.equilibria.map((levels: Levels) => values(levels));
  return answer.status === 'undecided'
    ? { ...asked, why: answer.reason, found, complete: null, ...answer.counts }
    : { ...asked, found, complete: answer.complete, responses: answer.responses, ...answer.counts };
}

function stateJson({ version, state, answers }: AnsweredState): StateJson {
  const { values } = levelWords(version);
  const verdicts = answers.map((verdict) => {
    const whose = 'coalition' in verdict ? verdict.coalition : [verdict.decisionMaker];
    return [idOf(version, whose), verdictJson(verdict, version, values)] as const;
  });
  return { levels: values(state), verdicts: Object.fromEntries(verdicts) };
}

function verdictJson(
  { answer }: VerdictAnswer,
  version: AnsweredState['version'],
  values: (levels: Levels) => Record<string, string>,
): VerdictJson {
  switch (answer.status) {
    case 'not-translatable':
      return { status: answer.status, why: answer.why };
    case 'undecided':
      return { status: answer.status, why: answer.reason };
    case 'decided':
      return {
        status: answer.status,
        stable: answer.stable,
        ...('improvement' in answer &&
          answer.improvement && { improvement: values(answer.improvement) }),
        ...('jointMove' in answer &&
          answer.jointMove &&
          jointMoveJson(answer.jointMove, version, values)),
        responses: answer.responses,
        certified: answer.certificate !== undefined,
      };
  }
}

function jointMoveJson(
  { party, to, steps }: JointMove,
  { conflict }: AnsweredState['version'],
  values: (levels: Levels) => Record<string, string>,
) {
  const id = (position: number) => moversOf(conflict)[position]!.id;
  return {
    improvement: values(to),
    party: party.map(id),
    steps: steps.map((step) => ({ mover: id(step.mover), to: values(step.to) })),
  };
}
