import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id, Time } from './fields.ts';
import { limits, ownFileStates, whatBecomesOfPosts } from './limits.ts';

/** All that one has here, as a file that is made when it is asked for. */
export const OwnFile = z.object({
  id: Id,
  state: z.enum(ownFileStates),
  askedAt: Time,
  /** When it goes; null while it is being made. */
  expiresAt: Time.nullable(),
  /** In bytes; null while it is being made. */
  size: z.number().int().nullable(),
});
export type OwnFile = z.infer<typeof OwnFile>;

/** What came of a file from another Debrief. */
export const BroughtIn = z.object({
  questions: z.number().int(),
  answers: z.number().int(),
  drafts: z.number().int(),
  /** What was here already, or could not be kept. */
  left: z.number().int(),
});
export type BroughtIn = z.infer<typeof BroughtIn>;

export const ownData = {
  listFiles: endpoint({
    method: 'GET',
    path: '/me/files',
    access: 'member',
    summary: 'The files with all you have here that were made lately, the newest first. They go after a week.',
    response: z.object({ items: z.array(OwnFile) }),
  }),
  askForFile: endpoint({
    method: 'POST',
    path: '/me/files',
    access: 'member',
    status: 201,
    limit: 'own-file',
    whileSuspended: true,
    summary:
      'Has a file made with all you have here, to read (HTML, Markdown) and for programs (JSON); usually within a minute. A verified address is told. It is fetched at /me/files/:fileId/zip with the same token.',
    response: OwnFile,
  }),
  bringIn: endpoint({
    method: 'POST',
    path: '/me/arrivals',
    access: 'member',
    limit: 'own-file',
    bodyLimit: limits.ownFile.max + 1024,
    summary:
      'Takes over a file made by another Debrief, in base64: questions that are not here yet, your answers with their versions, and drafts. All answers arrive private. Sent again it changes nothing.',
    body: z.strictObject({
      bytes: z.string().min(1).max(limits.ownFile.max).meta({ contentEncoding: 'base64' }).pipe(z.base64()),
    }),
    response: BroughtIn,
  }),
  deleteAccount: endpoint({
    method: 'POST',
    path: '/me/deletion',
    access: 'member',
    status: 204,
    writes: 'own',
    limit: 'password',
    whileSuspended: true,
    summary:
      'Deletes your account for good, at once: with `posts` all you wrote is taken away, or what everyone may read is left without your name. Refuses with password.wrong.',
    body: z.strictObject({ password: z.string().max(limits.password.max), posts: z.enum(whatBecomesOfPosts) }),
    response: Done,
  }),
} as const;
