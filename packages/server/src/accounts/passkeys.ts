import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Configuration } from '../configuration/read-configuration.ts';
import type { Passkey } from '../storage/passkeys.ts';
import type { Account } from './accounts.ts';

/*
 * What devices are asked, and what their answers are worth. Every key names the person before it signs (user verification), so a passkey
 * stands for both steps of signing in.
 */

type Transports = NonNullable<
  Parameters<typeof verifyAuthenticationResponse>[0]['credential']['transports']
>;

/** Keys are good for the name of the host alone. */
const hostOf = ({ address }: Configuration) => new URL(address).hostname;

/** What a device is told that is to make a key; what it signs stands in `challenge`. */
export function askForKey(
  configuration: Configuration,
  { id, name, email }: Account,
  known: readonly Passkey[],
) {
  return generateRegistrationOptions({
    rpName: configuration.name,
    rpID: hostOf(configuration),
    userID: new Uint8Array(Buffer.from(id)),
    userName: email,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: known.map((passkey) => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What a device is told that is to sign in. It names no account, so nobody learns who has one. */
export function askForSignature(configuration: Configuration) {
  return generateAuthenticationOptions({
    rpID: hostOf(configuration),
    userVerification: 'required',
  });
}

/** The key that a device made; undefined where its answer is not what was asked for, from here and just now. */
export async function readKey(
  configuration: Configuration,
  challenge: string,
  response: unknown,
): Promise<Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'> | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: configuration.address,
      expectedRPID: hostOf(configuration),
      requireUserVerification: true,
    });
    if (!verified || registrationInfo === undefined) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey, counter, transports };
  } catch {
    // The library throws what it finds wrong with an answer, and what it cannot read.
    return undefined;
  }
}

/** How often the device says that the key was used; undefined where its signature is not that of the key. */
export async function readSignature(
  configuration: Configuration,
  challenge: string,
  response: unknown,
  { id, account, publicKey, counter, transports }: Passkey,
): Promise<number | undefined> {
  try {
    const signed = response as AuthenticationResponseJSON;
    const { userHandle } = signed.response;
    if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== account) {
      return undefined;
    }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: signed,
      expectedChallenge: challenge,
      expectedOrigin: configuration.address,
      expectedRPID: hostOf(configuration),
      credential: {
        id,
        publicKey: new Uint8Array(publicKey),
        counter,
        transports: transports as Transports,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
