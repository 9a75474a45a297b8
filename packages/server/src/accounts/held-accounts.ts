import type { Database } from '../storage/tables.ts';
import type { Accounts } from './accounts.ts';

/** Accounts for somebody who is signed in: each change is one transaction of a database that holds what they may do it by. */
export function heldAccounts(accounts: Accounts, db: Database): Accounts {
  const held = <R>(change: (own: Accounts) => Promise<R>) =>
    db.transaction().execute((within) => change(accounts.within(within)));
  return {
    ...accounts,
    endSession: (id, headers) => held((own) => own.endSession(id, headers)),
    endOthers: (headers) => held((own) => own.endOthers(headers)),
    beginSecondFactor: (password, headers) =>
      held((own) => own.beginSecondFactor(password, headers)),
    confirmSecondFactor: (account, code, headers) =>
      held((own) => own.confirmSecondFactor(account, code, headers)),
    renewCodes: (password, headers) => held((own) => own.renewCodes(password, headers)),
    endSecondFactor: (password, headers) => held((own) => own.endSecondFactor(password, headers)),
  };
}
