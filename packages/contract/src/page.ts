import { z } from 'zod';
import { limits } from './limits.ts';

/** How many of a list at once. */
export const pageLimit = z.coerce.number().int().min(1).max(limits.page.max);

/** Lists answer pages; `cursor` is opaque and comes from the page before. */
export const pageQuery = {
  cursor: z.string().max(600).optional(),
  limit: pageLimit.default(limits.page.usual),
};

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
