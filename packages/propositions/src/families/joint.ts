import { aMover, listOf, oneOf } from '../define/members.ts';

/** Whom a joint move has to serve: each member, some and none to its loss, or those who move. */
export const aReading = oneOf('all', 'pareto', 'movers');

export const someMembers = listOf(aMover);
