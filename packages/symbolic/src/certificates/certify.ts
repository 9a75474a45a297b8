import {
  type Certificate,
  type Concept,
  type DeterredImprovement,
  type Model,
  type Reply,
  verifyCertificate,
} from '@standoff/engine';
import type { FocalStability, FocalVerdict } from '../refinement/focal-stability.ts';
import type { Levels } from '../refinement/levels.ts';
import type { ResponseStep } from '../refinement/response-search.ts';
import { codeOfLevels } from '../translation/codes.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import { listReplies } from './list-replies.ts';
import { type PlainMoves, plainMoves } from './plain-moves.ts';

/** What a certificate is about. */
interface Subject {
  readonly model: Model;
  readonly concept: Concept;
  readonly computation: SanctionComputation;
  readonly decisionMaker: number;
  readonly state: Levels;
}

/** The most improvements, or replies, that a certificate lists. */
const MOST_LISTED = 500;

/**
 * The engine's certificate for a verdict, accepted by the engine's verifier; undefined where it
 * cannot be checked: where there are too many combinations, or too much would have to be listed.
 */
export async function certify(
  subject: Subject,
  translation: Translation,
  stability: FocalStability,
  verdict: FocalVerdict,
): Promise<Certificate | undefined> {
  const state = codeOfLevels(translation.form, subject.state);
  if (state === undefined) return undefined;
  const plain = plainMoves(translation);
  const about = { concept: subject.concept.id, decisionMaker: subject.decisionMaker, state };
  const listed = verdict.stable
    ? await stableEvidence(subject, translation, plain, stability)
    : unstableEvidence(subject, translation, plain, verdict.improvement);
  if (listed === undefined) return undefined;
  const certificate: Certificate = { ...about, ...listed };
  const verification = verifyCertificate(subject.model, certificate);
  if (!verification.valid) throw new Error(`a certificate is wrong: ${verification.problem}`);
  return certificate;
}

type Evidence<V extends Certificate['verdict']> = Omit<
  Extract<Certificate, { readonly verdict: V }>,
  'concept' | 'decisionMaker' | 'state'
>;

async function stableEvidence(
  { decisionMaker, state }: Subject,
  translation: Translation,
  plain: PlainMoves,
  stability: FocalStability,
): Promise<Evidence<'stable'> | undefined> {
  const moves = plain.improvements(decisionMaker, state, MOST_LISTED);
  if (moves === undefined) return undefined;
  const code = (levels: Levels) => codeOfLevels(translation.form, levels)!;
  const improvements: DeterredImprovement[] = [];
  for (const improvement of moves) {
    const response = await stability.respond(state, improvement);
    if (!response.deterred) return undefined;
    const steps = response.steps.map(({ mover, to }: ResponseStep) => ({ mover, to: code(to) }));
    improvements.push({ to: code(improvement), sanction: { kind: 'sequence', steps } });
  }
  return { verdict: 'stable', improvements };
}

function unstableEvidence(
  { decisionMaker, state, computation }: Subject,
  translation: Translation,
  plain: PlainMoves,
  improvement: Levels,
): Evidence<'unstable'> | undefined {
  const provocation = { computation, decisionMaker, state, improvement };
  const found = listReplies(plain, provocation, MOST_LISTED);
  if (found === undefined) return undefined;
  const code = (levels: Levels) => codeOfLevels(translation.form, levels)!;
  const replies = found.map(
    ({ mover, to, counter }): Reply => ({
      mover,
      to: code(to),
      ...(counter !== undefined && { counter: code(counter) }),
    }),
  );
  return { verdict: 'unstable', improvement: code(improvement), replies, others: [] };
}
