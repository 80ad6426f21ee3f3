import type { GuessableTopic, Topic, TopicItem } from '@debrief/contract';
import type { findTopic } from './topics.queries.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findTopic>>>;

export function viewTopicItem({
  slug,
  name,
  about,
  synonyms,
  tracks,
  minutes,
  questionsCount,
}: Pick<Row, keyof Omit<TopicItem, 'counts'> | 'questionsCount'>): TopicItem {
  return { slug, name, about, synonyms, tracks, minutes, counts: { questions: questionsCount } };
}

export const viewGuessable = (row: Row): GuessableTopic => ({ ...viewTopicItem(row), cues: row.cues });

export const viewTopic = (row: Row, followed: boolean): Topic => ({
  ...viewTopicItem(row),
  template: row.template,
  rubric: row.rubric,
  followed,
});
