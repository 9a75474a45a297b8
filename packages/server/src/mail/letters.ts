import { MAY } from '../accounts/role-words.ts';
import type { Role } from '../storage/publications.ts';
import type { Letter } from './mailer.ts';

/** The way back for somebody who cannot sign in any more. */
export function recoveryLetter(server: string, to: string, link: string): Letter {
  return {
    to,
    subject: `A new password for ${oneLine(server)}`,
    text: `Somebody, perhaps you, asked for a new password for your account at ${oneLine(server)}.

Set it here, within an hour:
${link}

The link works once. If it was not you, do nothing: your password stays as it is.
`,
  };
}

/** A part in a publication. */
export function invitationLetter(
  server: string,
  publication: string,
  role: Role,
  to: string,
  link: string,
): Letter {
  const title = oneLine(publication);
  return {
    to,
    subject: `An invitation to ${title}`,
    text: `You are invited to ${MAY[role]} for ${title} at ${oneLine(server)}.

Take part here, within a week:
${link}

The link works once, for whoever opens it first: do not pass it on.
`,
  };
}

/** Names come from people; a line of a letter is one line. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
