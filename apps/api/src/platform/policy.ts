import type { Viewer } from './context.ts';
import { denied, Refusal } from './errors.ts';

/** Either yes, or the reason why not, in words for the person who asked. */
type Verdict = true | string;
// biome-ignore lint/suspicious/noExplicitAny: a policy is checked against its own row type where it is used
type Policy = Record<string, (viewer: Viewer, row: any) => Verdict>;
type RowOf<P extends Policy> = Parameters<P[keyof P]>[1];

declare const permission: unique symbol;
/** A row that this viewer may do this to. Only `allow` makes one. */
export type Allowed<Row, Act extends string> = Row & { readonly [permission]: Act };

export function allow<P extends Policy, Act extends keyof P & string, Row extends RowOf<P>>(
  policy: P,
  act: Act,
  viewer: Viewer,
  row: Row,
): Allowed<Row, Act> {
  const verdict = policy[act]?.(viewer, row) ?? 'Nobody may do this.';
  if (verdict === true) return row as Allowed<Row, Act>;
  throw viewer.kind === 'guest' ? new Refusal('session.required', 'Sign in first.') : denied(verdict);
}

/** The same rules as booleans, for the screen. */
export function abilities<P extends Policy>(policy: P, viewer: Viewer, row: RowOf<P>): { [Act in keyof P]: boolean } {
  const entries = Object.entries(policy).map(([act, rule]) => [act, rule(viewer, row) === true]);
  return Object.fromEntries(entries);
}
