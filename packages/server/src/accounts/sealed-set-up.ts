import { timingSafeEqual } from 'node:crypto';
import { sign } from '../sealing/form-token.ts';
import type { SecondFactor } from './accounts.ts';

const signatureOf = (key: string, session: string, said: string) =>
  sign(key, `second step, ${session}, ${said}`);

/** What is shown to set up a second step, so that its form can bring it back: good in the session that began it, and nowhere else. */
export function sealSetUp(key: string, session: string, factor: SecondFactor): string {
  const said = Buffer.from(JSON.stringify(factor)).toString('base64url');
  return `${said}.${signatureOf(key, session, said)}`;
}

/** What was shown; undefined where it was not by us, or in another session. */
export function openSetUp(key: string, session: string, sealed: string): SecondFactor | undefined {
  const [said = '', signature = ''] = sealed.split('.');
  const given = Buffer.from(signature);
  const expected = Buffer.from(signatureOf(key, session, said));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(said, 'base64url').toString()) as SecondFactor;
}
