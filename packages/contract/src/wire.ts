import type { EndpointSpec } from './endpoint.ts';

export type Codec = 'text' | 'integer' | readonly string[];

declare const of: unique symbol;

/** An endpoint as it goes over the wire: no schema, only names; the type still knows the contract. */
export interface WireEndpoint<E extends EndpointSpec = EndpointSpec> {
  method: E['method'];
  path: E['path'];
  query: Record<string, Codec>;
  body?: readonly string[];
  readonly [of]?: E;
}

export type Wire<Group> = {
  readonly [Act in keyof Group]: Group[Act] extends EndpointSpec ? WireEndpoint<Group[Act]> : never;
};

/** Reads the query of an endpoint from an address: what does not fit is left out, as if it were not there. */
export function readQuery(
  endpoint: { query: Record<string, Codec> },
  search: Record<string, unknown>,
): Record<string, string | number> {
  const read: Record<string, string | number> = {};
  for (const [key, codec] of Object.entries(endpoint.query)) {
    const value = search[key];
    if (value === undefined || value === null || value === '') continue;
    if (codec === 'integer') {
      if (Number.isInteger(Number(value))) read[key] = Number(value);
    } else if (codec === 'text' || codec.includes(String(value))) read[key] = String(value);
  }
  return read;
}
