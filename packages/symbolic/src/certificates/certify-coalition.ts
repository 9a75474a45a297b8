import {
  type CoalitionCertificate,
  type Step as CodedStep,
  type DeterredJointMove,
  verifyCoalitionCertificate,
} from '@standoff/engine';
import type { CoalitionQuestion, JointMove } from '../answers/answer.ts';
import type { FocalStability } from '../refinement/focal-stability.ts';
import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import { codeOfLevels } from '../translation/codes.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import { MOST_LISTED } from './certify.ts';
import { listDeterred } from './list-deterred.ts';
import { listReplies } from './list-replies.ts';
import { createThreat } from './threat.ts';

/** What a certificate is about. */
interface Subject {
  readonly asked: CoalitionQuestion;
  readonly translation: Translation;
  readonly computation: SanctionComputation;
}

/** That no party would leave: what each of them knows. That one would: its joint move. */
export type CoalitionReason =
  | { readonly staying: readonly FocalStability[] }
  | { readonly leaving: FocalStability; readonly jointMove: JointMove };

/** The same for the verdict of a coalition; undefined for the same reasons. */
export async function certifyCoalition(
  subject: Subject,
  reason: CoalitionReason,
): Promise<CoalitionCertificate | undefined> {
  const { model, concept, coalition, state } = subject.asked;
  const code = codeOfLevels(subject.translation.form, state);
  if (code === undefined) return undefined;
  const evidence =
    'staying' in reason ? await stableEvidence(subject, reason.staying) : unstable(subject, reason);
  if (evidence === undefined) return undefined;
  const { members, reading } = coalition;
  const certificate: CoalitionCertificate = {
    ...evidence,
    concept: concept.id,
    coalition: members,
    reading,
    state: code,
  };
  const verification = verifyCoalitionCertificate(model, certificate);
  if (!verification.valid) throw new Error(`a certificate is wrong: ${verification.problem}`);
  return certificate;
}

type Evidence<V extends CoalitionCertificate['verdict']> = Omit<
  Extract<CoalitionCertificate, { readonly verdict: V }>,
  'concept' | 'coalition' | 'reading' | 'state'
>;

function threatOf({ asked, translation, computation }: Subject, { departure }: FocalStability) {
  return createThreat(translation, computation, departure.party, asked.state);
}

async function stableEvidence(
  subject: Subject,
  staying: readonly FocalStability[],
): Promise<Evidence<'stable'> | undefined> {
  const improvements: DeterredJointMove[] = [];
  const { form } = subject.translation;
  const coded = (steps: readonly Step[]) => codedSteps(subject, steps);
  for (const stability of staying) {
    const deterred = await listDeterred(threatOf(subject, stability), stability, MOST_LISTED);
    if (deterred === undefined) return undefined;
    const party = stability.departure.party.members;
    for (const { to, steps, sanction } of deterred) {
      const end = codeOfLevels(form, to)!;
      improvements.push({ party, to: end, steps: coded(steps), sanction: coded(sanction) });
    }
  }
  return { verdict: 'stable', improvements };
}

function unstable(
  subject: Subject,
  { leaving, jointMove }: Extract<CoalitionReason, { readonly leaving: FocalStability }>,
): Evidence<'unstable'> | undefined {
  const code = (levels: Levels) => codeOfLevels(subject.translation.form, levels)!;
  const { party, to, steps } = jointMove;
  const found = listReplies(threatOf(subject, leaving), to, MOST_LISTED);
  const replies = found?.map(({ counter, ...reply }) => ({
    mover: reply.mover,
    to: code(reply.to),
    ...(counter && { counter: codedSteps(subject, counter) }),
  }));
  const way = { party, improvement: code(to), steps: codedSteps(subject, steps) };
  return replies && { verdict: 'unstable', ...way, replies };
}

function codedSteps({ translation }: Subject, steps: readonly Step[]): CodedStep[] {
  return steps.map(({ mover, to }) => ({ mover, to: codeOfLevels(translation.form, to)! }));
}
