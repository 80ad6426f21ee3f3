import type { Card } from '../cards/card-text.ts';
import type { Ctx } from '../platform/context.ts';

export interface PageText {
  status: number;
  title: string;
  description: string;
  /** The one address of this content, whole; null keeps it out of search engines. */
  canonical: string | null;
  /** The address to go to instead, with its search: what was asked for is another name of it. */
  movedTo?: string;
  /** Readable text for the root element: HTML. */
  html: string;
  jsonLd?: object;
  /** The picture that stands for it where its link is shared. */
  card?: Pick<Card, 'address' | 'alt'>;
  /** Where its list is read as a feed, whole. */
  feed?: string | undefined;
  /** What the page will ask the API first. */
  prefetched: { path: string; data: unknown }[];
}

export const usual =
  'Find out what went wrong. Make the next answer better. Interview questions, and answers that peers helped improve.';

/** Tells what stands at an address: `key` is the part in brackets of its pattern. What does not exist is refused (not-found). */
export type Describe = (
  ctx: Ctx,
  key: string,
  search: string,
) => Promise<Omit<PageText, 'status' | 'canonical'> & { canonical?: string | null }>;
