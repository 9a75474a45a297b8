import { forgetRecoveries } from './people.ts';
import type { Within } from './tables.ts';
import { takePassword } from './ways-in.ts';

/**
 * Sets another password, and ends all sessions but one, all that is begun with the one before, and all links that would set one.
 * To be done in one transaction.
 */
export async function changePassword(
  within: Within,
  { account, session }: { readonly account: string; readonly session: string },
  passwordHash: string,
  now: Date,
): Promise<void> {
  await takePassword(within, account);
  await within
    .updateTable('credential')
    .set({ password: passwordHash, updatedAt: now })
    .where('userId', '=', account)
    .where('providerId', '=', 'credential')
    .execute();
  await forgetRecoveries(within, account, 'all');
  await within
    .deleteFrom('session')
    .where('userId', '=', account)
    .where('id', '!=', session)
    .execute();
}
