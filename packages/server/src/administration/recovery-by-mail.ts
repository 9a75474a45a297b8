import { recoveryLetter } from '../mail/letters.ts';
import { hashedWord } from '../sealing/network-prefix.ts';
import type { Site } from '../site/site.ts';
import { attempt, type Limit } from '../storage/limits.ts';
import { findPerson, invite, isDisabled } from '../storage/people.ts';

const HOUR = 60 * 60 * 1000;
/** Letters to one account, however many ask. */
const LIMIT: Limit = { kind: 'recovery', times: 3, milliseconds: HOUR };

/**
 * Sends a link to whoever has an address, if they have an account. Nothing of this may be waited for by who answers: how long it
 * takes would tell whether there is one.
 */
export async function sendWayBack(site: Site, email: string): Promise<void> {
  const { storage, mail, configuration, log, now } = site;
  const { db } = storage;
  try {
    const account = await findPerson(db, email);
    if (mail === undefined || account === undefined || (await isDisabled(db, account))) return;
    if (!(await attempt(db, LIMIT, hashedWord(account), now()))) return;
    const until = new Date(now().getTime() + HOUR);
    const invitation = { kind: 'recover', publication: null, role: null, account, until } as const;
    const word = await invite(db, { ...invitation, email });
    const link = `${configuration.address}/invitation/${word}`;
    await mail.send(recoveryLetter(configuration.name, email, link));
  } catch {
    log('warn', 'mail not sent', { what: 'database' });
  }
}
