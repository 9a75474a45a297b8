import type { Migration } from 'kysely';
import { accounts } from './accounts.ts';
import { administrators } from './administrators.ts';
import { answers } from './answers.ts';
import { bases } from './bases.ts';
import { blocks } from './blocks.ts';
import { changes } from './changes.ts';
import { clashes } from './clashes.ts';
import { decisions } from './decisions.ts';
import { doubts } from './doubts.ts';
import { figures } from './figures.ts';
import { first } from './first.ts';
import { history } from './history.ts';
import { invitations } from './invitations.ts';
import { makers } from './makers.ts';
import { moderation } from './moderation.ts';
import { origins } from './origins.ts';
import { passkeys } from './passkeys.ts';
import { pictures } from './pictures.ts';
import { places } from './places.ts';
import { readers } from './readers.ts';
import { reasons } from './reasons.ts';
import { revisions } from './revisions.ts';
import { setAside } from './set-aside.ts';
import { threads } from './threads.ts';
import { waysIn } from './ways-in.ts';

/**
 * The steps from an empty database to this version's, in order. What has landed is not changed any more: a change is a
 * step of its own.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-accounts': accounts,
  '0003-answers': answers,
  '0004-readers': readers,
  '0005-history': history,
  '0006-moderation': moderation,
  '0007-pictures': pictures,
  '0009-decisions': decisions,
  '0010-origins': origins,
  '0011-passkeys': passkeys,
  '0012-makers': makers,
  '0013-changes': changes,
  '0014-invitations': invitations,
  '0015-clashes': clashes,
  '0016-places': places,
  '0018-reasons': reasons,
  '0019-bases': bases,
  '0020-set-aside': setAside,
  '0021-ways-in': waysIn,
  '0022-revisions': revisions,
  '0023-threads': threads,
  '0024-administrators': administrators,
  '0025-blocks': blocks,
  '0026-figures': figures,
  '0027-doubts': doubts,
};
