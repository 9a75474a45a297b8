import { makeWayIn, placeOf, StorageUnavailable } from '@standoff/server';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings, type ServerFlags } from './server-settings.ts';

export interface AdministratorFlags extends ServerFlags {
  readonly email?: string;
}

/** `standoff administrator`: a link for whoever has the machine, where nobody who runs the server can sign in any more. */
export async function administratorCommand(
  { email, ...flags }: AdministratorFlags,
  terminal: Terminal,
): Promise<void> {
  const configuration = await readSettings(flags, terminal);
  const named = email?.trim().toLowerCase();
  const made = await makeWayIn(placeOf(configuration), named).catch((error: unknown) => {
    throw error instanceof StorageUnavailable ? wrongUsage(error.message) : error;
  });
  if ('problem' in made) {
    throw wrongUsage(
      `nobody has an account with ${named}: leave --email out for a link by which an administrator is made`,
    );
  }
  const does =
    named === undefined
      ? 'Whoever opens this link becomes an administrator'
      : `With this link ${named} sets a new password, and loses a second step and passkeys`;
  terminal.stdout.write(
    `${does}; it works once, until ${made.until.toISOString()}:\n${configuration.address}/invitation/${made.word}\n`,
  );
}
