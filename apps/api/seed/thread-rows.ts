import { createHash, randomUUID } from 'node:crypto';
import { createAnchor, excerpt, plainText, renderMarkdown } from '@debrief/prose';
import { madeUpName } from '../src/authorship/made-up-name.ts';
import { placesThrough } from '../src/feedback/comments/follow-words.ts';
import { writtenAt } from '../src/platform/context.ts';
import { slugOf } from '../src/platform/slug.ts';
import type { Block } from './blocks.ts';
import type { DemoRows } from './demo-rows.ts';
import type { Thread } from './read-demo.ts';
import { reviewRow } from './review-rows.ts';

interface World {
  now: Date;
  memberIds: Map<string, string>;
  /** Their ids. */
  interviewers: Set<string>;
  companies: Map<string, { id: string; name: string }>;
  topics: Map<string, { id: string; name: string; synonyms: string[] }>;
  slugs: Set<string>;
  rows: DemoRows;
}

type Answer = { id: string; texts: string[]; row: DemoRows['answers'][number] };

/** Adds the rows of one thread. */
export function threadRows(world: World, { file, blocks }: Thread): void {
  const { rows, now } = world;
  const names = new Map<string, string>();
  const question = { id: randomUUID() };
  let position = 0;
  let answer: Answer | undefined;
  let comment: { id: string; answer: Answer | undefined } | undefined;

  const member = (handle: string) => {
    const id = world.memberIds.get(handle);
    if (!id) throw new Error(`${file}: nobody is called ${handle}`);
    return id;
  };
  const when = (block: Block) => new Date(now.getTime() - block['daysAgo'] * 86_400_000);

  /** Who wrote a block, on its row and in authorship. */
  const signed = (
    block: Block,
    id: string,
    kind: 'question' | 'answer' | 'comment' | 'review',
    slot: string | null = null,
  ) => {
    const memberId = member(block['by']);
    const authorship: 'named' | 'anonymous' = block['authorship'] ?? 'named';
    rows.authors.push({ contentId: id, kind, memberId, questionId: question.id, slot });
    const createdAt = writtenAt(when(block), authorship);
    if (authorship === 'named') return { authorship, authorId: memberId, pseudonym: null, createdAt };
    if (!names.has(memberId)) {
      let name = madeUpName(0);
      while ([...names.values()].includes(name)) name = madeUpName(0);
      names.set(memberId, name);
      rows.pseudonyms.push({ questionId: question.id, memberId, name });
    }
    return { authorship, authorId: null, pseudonym: names.get(memberId)!, createdAt };
  };

  const addQuestion = (block: Block) => {
    const { title, text, level = null, round = null } = block;
    const byline = signed(block, question.id, 'question');
    const topics = (block['topics'] as string[]).map((slug) => world.topics.get(slug)!);
    const asked = ((block['companies'] as string[] | undefined) ?? []).map((slug) => world.companies.get(slug)!);
    let slug = slugOf(title, 'question');
    if (world.slugs.has(slug))
      slug = `${slug}-${createHash('sha256')
        .update(file + title)
        .digest('hex')
        .slice(0, 8)}`;
    world.slugs.add(slug);
    rows.questions.push({
      id: question.id,
      slug,
      title,
      body: text,
      bodyHtml: renderMarkdown(text),
      track: 'product-management',
      level,
      round,
      ...byline,
      sample: true,
      activeAt: byline.createdAt,
    });
    rows.questionTopics.push(...topics.map((t, i) => ({ questionId: question.id, topicId: t.id, position: i })));
    rows.questionCompanies.push(...asked.map((c, i) => ({ questionId: question.id, companyId: c.id, position: i })));
    for (const report of (block['sightings'] as Record<string, string & number>[] | undefined) ?? []) {
      const id = randomUUID();
      const company = world.companies.get(report['company']!)!;
      const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - report['monthsAgo']!, 1))
        .toISOString()
        .slice(0, 10);
      rows.sightings.push({
        id,
        questionId: question.id,
        companyId: company.id,
        month,
        level: report['level'] ?? null,
        round: report['round'] ?? null,
        sample: true,
      });
      rows.authors.push({
        contentId: id,
        kind: 'sighting',
        memberId: member(report['by']!),
        questionId: question.id,
        slot: company.id,
      });
    }
    vote(block, { questionId: question.id });
  };

  const vote = (block: Block, target: { questionId: string } | { answerId: string }) => {
    for (const handle of (block['votes'] as string[] | undefined) ?? [])
      rows.votes.push({ memberId: member(handle), ...target });
  };

  const addAnswer = (block: Block) => {
    const id = randomUUID();
    const byline = signed(block, id, 'answer', 'answer');
    const feedbackWanted = {
      ...(block['ask'] && { question: block['ask'] }),
      ...(block['tone'] && { tone: block['tone'] }),
    };
    const row = {
      id,
      questionId: question.id,
      ...byline,
      visibility: 'public' as const,
      revision: 1,
      excerpt: excerpt(block.text),
      feedbackWanted,
      sample: true,
      revisedAt: byline.createdAt,
    };
    rows.answers.push(row);
    answer = { id, texts: [block.text], row };
    rows.revisions.push({
      answerId: id,
      number: 1,
      body: block.text,
      bodyHtml: renderMarkdown(block.text),
      minutes: block['minutes'] ?? null,
      createdAt: byline.createdAt,
    });
    vote(block, { answerId: id });
  };

  const addVersion = (block: Block) => {
    const { id, texts, row } = answer!;
    texts.push(block.text);
    const createdAt = writtenAt(when(block), row.authorship);
    Object.assign(row, { revision: texts.length, excerpt: excerpt(block.text), revisedAt: createdAt });
    rows.revisions.push({
      answerId: id,
      number: texts.length,
      body: block.text,
      bodyHtml: renderMarkdown(block.text),
      note: block['note'] ?? '',
      minutes: block['minutes'] ?? null,
      createdAt,
    });
  };

  const addComment = (block: Block) => {
    const id = randomUUID();
    const isReply = block.kind === 'reply';
    const on = isReply ? comment?.answer : answer;
    const revision = on ? (block['version'] ?? on.texts.length) : null;
    const anchor = block['on'] && on ? anchorOf(on.texts[revision - 1] ?? '', block['on'], file) : null;
    const state =
      ({ used: 'addressed', declined: 'declined' } as const)[block['outcome'] as 'used' | 'declined'] ?? 'open';
    rows.comments.push({
      id,
      questionId: question.id,
      answerId: on?.id ?? null,
      parentId: isReply ? (comment?.id ?? null) : null,
      ...signed(block, id, 'comment'),
      body: block.text,
      bodyHtml: renderMarkdown(block.text),
      revision,
      anchor,
      suggestion: block['suggest'] ?? null,
      state,
      addressedIn: state === 'addressed' ? block['usedIn'] : null,
      reason: block['reason'] ?? null,
      sample: true,
      position: position++,
    });
    if (!isReply) comment = { id, answer: on };
  };

  const addReview = (block: Block) => {
    const { id: answerId, texts } = answer!;
    const id = randomUUID();
    const revision: number = block['version'] ?? texts.length;
    const byline = signed(block, id, 'review', `review:${answerId}:${revision}`);
    const interviewer = world.interviewers.has(member(block['by']));
    const place = { questionId: question.id, answerId, revision, position: position++, interviewer };
    rows.reviews.push(reviewRow(block, { id, ...place, ...byline }));
  };

  const add = {
    question: addQuestion,
    answer: addAnswer,
    version: addVersion,
    comment: addComment,
    reply: addComment,
    review: addReview,
  };
  for (const block of blocks) add[block.kind as keyof typeof add](block);
  placeAll(rows, question.id);
}

function anchorOf(markdown: string, quote: string, file: string) {
  const text = plainText(markdown);
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${file}: “${quote}” is not in that version`);
  return createAnchor(text, { start, end: start + quote.length });
}

/** Where the words of each pinned comment stand in each version, followed as publishing does. */
function placeAll(rows: DemoRows, questionId: string): void {
  for (const comment of rows.comments) {
    if (comment.questionId !== questionId || !comment.anchor) continue;
    const versions = rows.revisions.filter(
      ({ answerId, number }) => answerId === comment.answerId && number >= comment.revision!,
    );
    comment.places = placesThrough(comment.anchor, versions);
  }
}
