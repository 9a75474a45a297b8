import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/*
 * A device that makes keys and signs, for tests: what it says can be made wrong in every part.
 */

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

/** As much of RFC 8949 as keys need. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

const FLAGS = { present: 0x01, verified: 0x04, withKey: 0x40 } as const;

/** What a device claims besides what it was asked. */
export interface Claims {
  readonly origin: string;
  readonly host: string;
  readonly challenge?: string;
  readonly counter?: number;
  readonly isVerified?: boolean;
}

export function createAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  const key = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
  const data = ({ host, counter = 0, isVerified = true }: Claims, flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = flags | FLAGS.present | (isVerified ? FLAGS.verified : 0);
    return Buffer.concat([sha256(host), Buffer.from([all]), count]);
  };
  const client = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key' };
  return {
    /** Answers a request for a key. */
    make(asked: string, claims: Claims) {
      const length = Buffer.from([0, id.length]);
      const withKey = [data(claims, FLAGS.withKey), Buffer.alloc(16), length, id, cbor(key)];
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Buffer.concat(withKey)],
      ]);
      const told = client('webauthn.create', claims.challenge ?? asked, claims.origin);
      return {
        ...named,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(told),
          attestationObject: base64url(cbor(attestation)),
          transports: ['internal'],
        },
      };
    },
    /** Answers a request to sign in. */
    sign(asked: string, claims: Claims) {
      const told = client('webauthn.get', claims.challenge ?? asked, claims.origin);
      const signed = data(claims, 0);
      const signature = sign('sha256', Buffer.concat([signed, sha256(told)]), privateKey);
      return {
        ...named,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(told),
          authenticatorData: base64url(signed),
          signature: base64url(signature),
        },
      };
    },
  };
}
