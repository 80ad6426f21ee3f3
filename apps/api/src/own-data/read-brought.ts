import { limits, tracks, visibilities } from '@debrief/contract/limits';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { invalid } from '../platform/errors.ts';
import { fileFormat } from './write-file.ts';

/** What a file may unpack to, in bytes. */
const largest = 60 * 1024 * 1024;

const Title = z.string().trim().min(limits.questionTitle.min).max(limits.questionTitle.max);
const Topics = z.array(z.string().max(80)).max(20).default([]);
const Track = z.enum(tracks).catch('product-management');
const Body = z.string().max(limits.questionBody.max).catch('');
const Revision = z.object({
  body: z.string().min(limits.answerBody.min).max(limits.answerBody.max),
  note: z.string().max(limits.revisionNote.max).catch(''),
  minutes: z.number().int().min(0).max(600).nullable().catch(null),
});
const BroughtQuestion = z.object({
  title: Title,
  body: Body,
  topics: Topics,
  companies: z.array(z.string().min(1).max(limits.companyName.max)).max(limits.companies.max).catch([]),
  track: Track,
  authorship: z.enum(['named', 'anonymous']).catch('anonymous'),
});
const BroughtAnswer = z.object({
  question: z.object({ title: Title, body: Body, topics: Topics, track: Track }),
  authorship: z.enum(['named', 'anonymous']).catch('anonymous'),
  visibility: z.enum(visibilities).catch('private'),
  revisions: z.array(Revision).min(1).max(500),
});
const BroughtDraft = z.object({ key: z.string().max(120), content: z.record(z.string(), z.unknown()) });
const File = z.object({
  format: z.literal(fileFormat.format),
  version: z.literal(fileFormat.version),
  questions: z.array(z.unknown()).max(5_000).default([]),
  answers: z.array(z.unknown()).max(5_000).default([]),
  drafts: z.array(z.unknown()).max(500).default([]),
});

export type BroughtAnswer = z.infer<typeof BroughtAnswer>;
export interface Brought {
  questions: z.infer<typeof BroughtQuestion>[];
  answers: BroughtAnswer[];
  drafts: z.infer<typeof BroughtDraft>[];
  /** Items that could not be understood. */
  left: number;
}

const wrong = (why: string) => invalid({ bytes: why });

/** What another Debrief wrote into a file, each item as far as it can be understood. */
export function readBrought(bytes: Buffer): Brought {
  const file = File.safeParse(jsonOf(bytes));
  if (!file.success) throw wrong('This is no file that a Debrief made, or a newer one made it.');
  let left = 0;
  const each = <T>(schema: z.ZodType<T>, items: unknown[]): T[] =>
    items.flatMap((item) => {
      const { success, data } = schema.safeParse(item);
      if (!success) left++;
      return success ? [data] : [];
    });
  const questions = each(BroughtQuestion, file.data.questions);
  const answers = each(BroughtAnswer, file.data.answers);
  const drafts = each(BroughtDraft, file.data.drafts);
  return { questions, answers, drafts, left };
}

function jsonOf(bytes: Buffer): unknown {
  const found = unpacked(bytes)['debrief.json'];
  if (!found) throw wrong('There is no debrief.json in this file. Choose the one that you downloaded, as it was.');
  try {
    const text = strFromU8(found);
    if (text.includes('\\u0000') || !text.isWellFormed()) throw new Error();
    return JSON.parse(text);
  } catch {
    throw wrong('The debrief.json in this file cannot be read.');
  }
}

function unpacked(bytes: Buffer): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'debrief.json') return false;
        if (originalSize > largest) throw new Error();
        return true;
      },
    });
  } catch {
    throw wrong('This file cannot be opened. Choose the .zip that you downloaded, as it was.');
  }
}
