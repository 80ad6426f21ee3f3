import { z } from 'zod';
import { limits } from './limits.ts';

/** Fields that several domains share. */
export const Id = z.uuid();
export const Slug = z.string().min(1).max(120);
export const Time = z.iso.datetime();
export const Month = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'Write the month as year and month, such as 2026-10.');
export const Email = z.string().trim().max(limits.email.max).pipe(z.email());
export const Handle = z
  .string()
  .min(limits.handle.min)
  .max(limits.handle.max)
  .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'Use small letters, digits and single hyphens, such as quiet-reader.');
export const CompanyRef = z.object({ slug: z.string(), name: z.string() });
export const Done = z.null();
export const named = (value: { min?: number; max: number }) => {
  const text = z.string().trim().max(value.max);
  return value.min ? text.min(value.min) : text;
};

export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: Id, handle: z.string(), displayName: z.string() }),
  z.object({ kind: z.literal('anonymous'), name: z.string() }),
]);
export type Author = z.infer<typeof Author>;
