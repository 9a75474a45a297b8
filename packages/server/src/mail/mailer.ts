import type { Configuration } from '../configuration/read-configuration.ts';
import type { Log } from '../watching/log.ts';

/** A letter of plain words. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends letters by the mail server that is set. */
export interface Mailer {
  /** Whether the mail server took it. */
  send(letter: Letter): Promise<boolean>;
  /** Whether the mail server answers and knows us; why not, if it does not. */
  check(): Promise<string | undefined>;
  /** Lets work go on after an answer that does not wait for it. */
  afterwards(work: Promise<unknown>): void;
  /** Until what is under way was taken or failed. */
  settle(): Promise<void>;
}

/** What a mail server may take, in milliseconds. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000 };

/** The address that letters come from, where none is set. */
function senderOf({ mailFrom, address }: Configuration): string {
  return mailFrom ?? `no-reply@${new URL(address).hostname}`;
}

/** Undefined where no mail server is set. */
export function createMailer(configuration: Configuration, log: Log): Mailer | undefined {
  const { mail } = configuration;
  if (mail === undefined) return undefined;
  const underWay = new Set<Promise<unknown>>();
  let connected: ReturnType<typeof connect> | undefined;
  const transport = () => {
    connected ??= connect(mail);
    return connected;
  };
  return {
    async send(letter) {
      try {
        await (await transport()).sendMail({ from: senderOf(configuration), ...letter });
        return true;
      } catch (error) {
        // What a mail server says may hold the address.
        log('warn', 'mail not sent', { what: codeOf(error) });
        return false;
      }
    },
    async check() {
      try {
        await (await transport()).verify();
        return undefined;
      } catch (error) {
        return codeOf(error);
      }
    },
    afterwards(work) {
      const kept = work.finally(() => underWay.delete(kept));
      underWay.add(kept);
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}

/** Why the mail server that is set cannot be used; undefined where it can, or where none is set. */
export async function troubleWithMail(configuration: Configuration): Promise<string | undefined> {
  return createMailer(configuration, () => {})?.check();
}

/** Loaded when the first letter is sent. */
async function connect(mail: string) {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname } = new URL(mail);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return createTransport({
    ...smtpOf(mail),
    // Beyond this machine no word goes unencrypted, whatever the other side offers.
    requireTLS: protocol === 'smtp:' && !isHere,
    ignoreTLS: protocol === 'smtp:' && isHere,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function smtpOf(mail: string) {
  const { protocol, hostname, port, username, password } = new URL(mail);
  const isSecure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  };
}

function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'error');
}
