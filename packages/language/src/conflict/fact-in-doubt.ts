import type { Conflict, Fact } from './conflict.ts';

/** Whether a consequence has a chance below one and above nought, or one that is doubted. */
export function isFactInDoubt({ doubts }: Pick<Conflict, 'doubts'>, { id, chance }: Fact): boolean {
  if (chance > 0 && chance < 1) return true;
  return doubts.some(({ of: [section, fact], how }) => {
    return section === 'facts' && fact === id && how.kind === 'chance' && how.from < 1;
  });
}
