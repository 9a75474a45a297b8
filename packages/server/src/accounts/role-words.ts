import type { Role } from '../storage/publications.ts';

/** What each role may do, as it is said to who has it or is to have it. */
export const MAY: Readonly<Record<Role, string>> = {
  author: 'write, publish and retract briefings',
  moderator: 'decide on comments',
  owner: 'write, publish and retract briefings, decide on comments, and invite others',
};

/** `an author` */
export function withArticle(role: Role): string {
  return role === 'moderator' ? `a ${role}` : `an ${role}`;
}
