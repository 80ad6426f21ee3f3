import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const url = (data: Uint8Array) => Buffer.from(data).toString('base64url');

const present = 0x01;
const unlocked = 0x04;
const withKey = 0x40;

interface Told {
  challenge: string;
  origin?: string;
  /** Whether the device has seen a finger, a face or its own code. */
  isUnlocked?: boolean;
}

/** A device that keeps one passkey for this host and does as it is told, also what no honest one would. */
export class SoftPasskey {
  readonly id = randomBytes(32);
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #host: string;
  counter = 0;

  constructor(host = 'debrief.test') {
    this.#host = host;
  }

  #authData(flags: number, more = Buffer.alloc(0)): Buffer {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(this.#host), Buffer.from([flags]), counted, more]);
  }

  #client(type: string, { challenge, origin = `http://${this.#host}` }: Told) {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  register(told: Told) {
    const { x, y } = this.#key.publicKey.export({ format: 'jwk' });
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x!, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y!, 'base64url'))],
      ]) as never,
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const flags = present | withKey | (told.isUnlocked === false ? 0 : unlocked);
    const authData = this.#authData(flags, Buffer.concat([Buffer.alloc(16), length, this.id, cose]));
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: url(this.#client('webauthn.create', told)),
        attestationObject: url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      },
    };
  }

  /** Signs a challenge; says that it was used once more, unless it is told to count otherwise. */
  assert(told: Told & { counter?: number }) {
    this.counter = told.counter ?? this.counter + 1;
    const authData = this.#authData(present | (told.isUnlocked === false ? 0 : unlocked));
    const client = this.#client('webauthn.get', told);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.#key.privateKey);
    return {
      ...this.#named(),
      response: { clientDataJSON: url(client), authenticatorData: url(authData), signature: url(signature) },
    };
  }

  #named() {
    return { id: url(this.id), rawId: url(this.id), type: 'public-key', clientExtensionResults: {} };
  }
}
