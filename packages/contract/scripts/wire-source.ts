import { z } from 'zod';
import { domains, type EndpointSpec } from '../src/index.ts';

const keys = (schema: z.ZodObject | undefined) => Object.keys(schema?.shape ?? {});

/** How a page reads a value of the address: one of a few words, a whole number, or text. */
function codec(schema: z.ZodType): unknown {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { enum?: string[]; type?: string };
  if (json.enum) return json.enum;
  return json.type === 'integer' || json.type === 'number' ? 'integer' : 'text';
}

function wire(spec: EndpointSpec) {
  const query = Object.fromEntries(
    Object.entries(spec.query?.shape ?? {}).map(([key, value]) => [key, codec(value as z.ZodType)]),
  );
  return { method: spec.method, path: spec.path, query, ...(spec.body && { body: keys(spec.body) }) };
}

/** The text of src/wire.generated.ts: the contract as the page needs it, without zod. */
export function wireSource(): string {
  const groups = Object.entries(domains).map(([domain, group]) => {
    const acts = Object.entries(group).map(
      ([act, spec]) => `  ${act}: ${JSON.stringify(wire(spec as EndpointSpec))} as never,`,
    );
    return `export const ${domain}: Wire<(typeof contract.domains)['${domain}']> = {\n${acts.join('\n')}\n};\n`;
  });
  return `// Made by \`npm run generate\` from the contract; a test compares the two.\nimport type * as contract from './index.ts';\nimport type { Wire } from './wire.ts';\n\n${groups.join('\n')}`;
}
