import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Oidc } from './context.ts';

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  migrationDatabaseUrl: string | undefined;
  dataDir: string;
  /** Where it is kept who went for good; never in a backup of the database. */
  erasuresDir: string;
  publicUrl: string | undefined;
  secret: string;
  /** What the keys of replays are made of; the first seals, the others still open. */
  replaySecrets: [string, ...string[]];
  seed: 'demo' | 'none';
  trustProxy: string | false;
  logLevel: string;
  metricsToken: string | undefined;
  /** A Valkey or Redis that counts for all processes. */
  redisUrl: string | undefined;
  /** First posts wait for a moderator. */
  holdFirstPosts: boolean;
  smtpUrl: string | undefined;
  mailFrom: string;
  oidc: Oidc | undefined;
  /** Undefined where no server of embeddings is named: nothing is asked of anybody. */
  embeddings: { url: string; model: string; key: string | undefined } | undefined;
}

/** A setting that cannot be used; the message is one sentence that says which and why. */
export class WrongSetting extends Error {}

type Env = Record<string, string | undefined>;
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The settings of this process, from its environment; throws WrongSetting. */
export function readConfig(env: Env = process.env): Config {
  const port = Number(env['PORT'] || 3000);
  if (!/^\d*$/.test(env['PORT'] ?? '') || port > 65_535)
    throw new WrongSetting(`PORT is “${env['PORT']}”, but must be a number from 0 to 65535.`);
  const databaseUrl = address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const publicUrl = origin(address(env, 'PUBLIC_URL', ['http:', 'https:']));
  const logLevel = oneOf(env, 'LOG_LEVEL', logLevels, 'info');
  const dataDir = resolve(root, env['DATA_DIR'] || 'data');
  const ownSecret = secret(env, publicUrl, dataDir);
  return {
    port,
    host: host(env['HOST']) ?? (databaseUrl || publicUrl ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl,
    migrationDatabaseUrl: address(env, 'MIGRATION_DATABASE_URL', ['postgres:', 'postgresql:']),
    dataDir,
    erasuresDir: resolve(root, env['ERASURES_DIR'] || join(dataDir, 'erasures')),
    publicUrl,
    secret: ownSecret,
    replaySecrets: replaySecrets(env['REPLAY_KEYS']) ?? [ownSecret],
    seed: oneOf(env, 'SEED', ['demo', 'none'], databaseUrl ? 'none' : 'demo') as 'demo' | 'none',
    trustProxy: proxies(env['TRUST_PROXY']),
    logLevel,
    metricsToken: env['METRICS_TOKEN'] || undefined,
    redisUrl: address(env, 'REDIS_URL', ['redis:', 'rediss:']),
    holdFirstPosts: oneOf(env, 'HOLD_FIRST_POSTS', ['on', 'off'], 'off') === 'on',
    smtpUrl: address(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: sender(env['MAIL_FROM'], publicUrl),
    oidc: oidc(env),
    embeddings: embeddings(env),
  };
}

function address(env: Env, name: string, protocols: string[]): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new WrongSetting(
      `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
  }
  return value;
}

/** Who letters come from. Where nothing is said, the forum at its own host. */
function sender(value: string | undefined, publicUrl: string | undefined): string {
  if (!value) return `Debrief <debrief@${publicUrl ? new URL(publicUrl).hostname : 'localhost'}>`;
  if (/^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)) return value;
  throw new WrongSetting('MAIL_FROM must be an address or a name with one, as in Debrief <hello@debrief.example>.');
}

function embeddings(env: Env): Config['embeddings'] {
  const url = address(env, 'EMBEDDINGS_URL', ['http:', 'https:']);
  const model = env['EMBEDDINGS_MODEL'];
  if (!url) return undefined;
  if (!model) throw new WrongSetting('EMBEDDINGS_MODEL is needed where EMBEDDINGS_URL is set: the name of the model.');
  return { url, model, key: env['EMBEDDINGS_KEY'] || undefined };
}

/** What is told to it are secrets: never in the clear, but on this very machine. */
function oidc(env: Env): Oidc | undefined {
  const issuer = address(env, 'OIDC_ISSUER', ['https:', 'http:']);
  if (!issuer) return undefined;
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw new WrongSetting('OIDC_ISSUER must begin with https://, unless it is on this machine.');
  const [clientId, clientSecret] = [env['OIDC_CLIENT_ID'], env['OIDC_CLIENT_SECRET']];
  if (!clientId || !clientSecret)
    throw new WrongSetting('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed where OIDC_ISSUER is set.');
  return { issuer, clientId, clientSecret, name: env['OIDC_NAME'] || hostname };
}

/** Pages, the API and cookies all stand at the root of their host. */
function origin(url: string | undefined): string | undefined {
  if (url && !/^\/?$/.test(new URL(url).pathname + new URL(url).search))
    throw new WrongSetting('PUBLIC_URL must end with the host or its port, as in https://debrief.example.');
  return url?.replace(/\/+$/, '');
}

function host(value: string | undefined): string | undefined {
  if (!value || value === 'localhost' || isIP(value)) return value || undefined;
  throw new WrongSetting(`HOST is “${value}”, but must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.`);
}

const networks = ['loopback', 'linklocal', 'uniquelocal'];

function proxies(value: string | undefined): string | false {
  const wrong = (value || undefined)?.split(',').find((each) => {
    const [address = '', bits = '0', ...more] = each.trim().split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return !networks.includes(address) && (more.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > most);
  });
  if (wrong !== undefined)
    throw new WrongSetting(
      `TRUST_PROXY holds “${wrong}”, but must list addresses or networks with commas, as in 127.0.0.1,10.0.0.0/8.`,
    );
  return value || false;
}

function oneOf(env: Env, name: string, choices: string[], usual: string): string {
  const value = env[name] || usual;
  if (!choices.includes(value))
    throw new WrongSetting(`${name} is “${value}”, but must be one of ${choices.join(', ')}.`);
  return value;
}

function secret(env: Env, publicUrl: string | undefined, dataDir: string): string {
  const given = env['SECRET_KEY'];
  if (given && given.length < 32)
    throw new WrongSetting('SECRET_KEY must be at least 32 characters long; `openssl rand -hex 32` makes one.');
  if (given) return given;
  if (publicUrl)
    throw new WrongSetting('SECRET_KEY is needed where PUBLIC_URL is set; `openssl rand -hex 32` makes one.');
  return keptSecret(join(dataDir, 'secret'), dataDir);
}

/** Several with commas: the first seals. One that is too short would end what the others keep from whoever holds a backup. */
function replaySecrets(value: string | undefined): [string, ...string[]] | undefined {
  if (!value) return undefined;
  const [first = '', ...others] = value.split(',').map((each) => each.trim());
  if ([first, ...others].some((each) => each.length < 32))
    throw new WrongSetting(
      'REPLAY_KEYS must be one or more keys of at least 32 characters each, with commas; `openssl rand -hex 32` makes one.',
    );
  return [first, ...others];
}

/** For trying out: made once, so that a restart signs nobody out. */
function keptSecret(file: string, dataDir: string): string {
  try {
    if (!existsSync(file)) {
      mkdirSync(dataDir, { recursive: true });
      // Beside it and renamed: a process that is killed here must not leave half a key.
      writeFileSync(`${file}.${process.pid}`, randomBytes(32).toString('hex'), { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    }
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new WrongSetting(`DATA_DIR is ${dataDir}, where files can be neither made nor read (${code}).`);
  }
  throw new WrongSetting(`${file} holds no key any more: delete it, and everybody signs in again.`);
}
