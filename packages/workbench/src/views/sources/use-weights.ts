import { useInquiry } from '../../asking/use-inquiry.ts';
import { useOpenedSources } from '../../claims/opened-sources.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import type { EvidenceTold } from './claim-weights.ts';

/** What hangs on the claims, as far as it is asked for and known. */
export interface Weighing {
  readonly isAsked: boolean;
  readonly told?: EvidenceTold;
  readonly refusal?: string;
}

/** Asks what would change without each claim, once somebody wants to know it, and anew where the conflict changes. */
export function useWeights(conflict: ShownConflict): Weighing {
  const isAsked = useOpenedSources(({ weighs, order }) => weighs || order === 'weight');
  const { told, progress, refusal } = useInquiry(conflict, 'evidence', isAsked ? {} : undefined);
  const isKnown = told !== undefined && progress === undefined;
  return {
    isAsked,
    ...(isKnown && { told: told.document }),
    ...(refusal !== undefined && { refusal }),
  };
}
