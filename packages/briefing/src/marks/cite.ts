import type { Conflict } from '@standoff/language';

/** The directive by which a sentence names the claims that it rests on. */
export const CITE = {
  name: 'cite',
  shows: 'the claims that a sentence rests on, which open where they are cited',
  attributes: {
    claims: { about: 'ids of claims of the model, divided by blanks', required: true },
  },
} as const;

export function citedClaims(written: string): string[] {
  return written.split(/\s+/).filter((id) => id !== '');
}

/** The first claim that is cited and that the model does not have. */
export function unknownClaim(written: string, { claims }: Conflict): string | undefined {
  return citedClaims(written).find((cited) => !claims.some(({ id }) => id === cited));
}
