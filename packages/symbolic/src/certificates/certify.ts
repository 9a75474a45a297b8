import { type Certificate, type Concept, type Model, verifyCertificate } from '@standoff/engine';
import type { FocalStability, FocalVerdict } from '../refinement/focal-stability.ts';
import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import { alone } from '../refinement/party.ts';
import { codeOfLevels } from '../translation/codes.ts';
import type { SanctionComputation, Translation } from '../translation/translate-model.ts';
import { listDeterred } from './list-deterred.ts';
import { listReplies } from './list-replies.ts';
import { createThreat, type Threat } from './threat.ts';

/** What a certificate is about. */
interface Subject {
  readonly model: Model;
  readonly concept: Concept;
  readonly computation: SanctionComputation;
  readonly decisionMaker: number;
  readonly state: Levels;
}

/** The most improvements, or replies, that a certificate lists. */
export const MOST_LISTED = 500;

/**
 * The engine's certificate for a verdict, accepted by the engine's verifier; undefined where it
 * cannot be checked: where there are too many combinations, or too much would have to be listed.
 */
export async function certify(
  { model, concept, computation, decisionMaker, state: asked }: Subject,
  translation: Translation,
  stability: FocalStability,
  verdict: FocalVerdict,
): Promise<Certificate | undefined> {
  const state = codeOfLevels(translation.form, asked);
  if (state === undefined) return undefined;
  const about = { concept: concept.id, decisionMaker, state };
  const threat = createThreat(translation, computation, alone(decisionMaker), asked);
  const listed = verdict.stable
    ? await stableEvidence(threat, stability)
    : unstableEvidence(threat, verdict.improvement.to);
  if (listed === undefined) return undefined;
  const certificate: Certificate = { ...about, ...listed };
  const verification = verifyCertificate(model, certificate);
  if (!verification.valid) throw new Error(`a certificate is wrong: ${verification.problem}`);
  return certificate;
}

type Evidence<V extends Certificate['verdict']> = Omit<
  Extract<Certificate, { readonly verdict: V }>,
  'concept' | 'decisionMaker' | 'state'
>;

async function stableEvidence(
  threat: Threat,
  stability: FocalStability,
): Promise<Evidence<'stable'> | undefined> {
  const { form } = threat.translation;
  const deterred = await listDeterred(threat, stability, MOST_LISTED);
  const code = (levels: Levels) => codeOfLevels(form, levels)!;
  const coded = (steps: readonly Step[]) => steps.map(({ mover, to }) => ({ mover, to: code(to) }));
  return (
    deterred && {
      verdict: 'stable',
      improvements: deterred.map(({ to, sanction }) => ({
        to: code(to),
        sanction: { kind: 'sequence', steps: coded(sanction) },
      })),
    }
  );
}

function unstableEvidence(threat: Threat, improvement: Levels): Evidence<'unstable'> | undefined {
  const { form } = threat.translation;
  const code = (levels: Levels) => codeOfLevels(form, levels)!;
  const found = listReplies(threat, improvement, MOST_LISTED);
  const replies = found?.map(({ mover, to, counter }) => ({
    mover,
    to: code(to),
    ...(counter && { counter: code(counter.at(-1)!.to) }),
  }));
  return replies && { verdict: 'unstable', improvement: code(improvement), replies, others: [] };
}
