import type { Role } from '../storage/publications.ts';
import type { Need } from './route.ts';

/** What is known of who asks, as far as a route needs it. */
export interface Asker {
  readonly isSignedIn: boolean;
  readonly isAdministrator: boolean;
  /** In the publication of the address. */
  readonly role?: Role | undefined;
}

export type Decision = 'allowed' | 'sign-in' | 'forbidden';

/** The roles that suffice. An administrator runs the server and has no part in a publication by that. */
export const SUFFICE: Readonly<Record<Role | 'member', readonly Role[]>> = {
  member: ['owner', 'author', 'moderator'],
  owner: ['owner'],
  author: ['owner', 'author'],
  moderator: ['owner', 'moderator'],
};

/** Whether somebody may ask what a route answers. */
export function decide(need: Need, { isSignedIn, isAdministrator, role }: Asker): Decision {
  if (need === 'anyone') return 'allowed';
  if (!isSignedIn) return 'sign-in';
  switch (need) {
    case 'signed-in':
      return 'allowed';
    case 'administrator':
      return isAdministrator ? 'allowed' : 'forbidden';
    default:
      return role !== undefined && SUFFICE[need].includes(role) ? 'allowed' : 'forbidden';
  }
}
