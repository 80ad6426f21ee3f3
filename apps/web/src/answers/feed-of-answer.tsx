import { useQuery } from '@tanstack/react-query';
import { answerWithComments } from './answers.cache.ts';

/** Leads to the feed of an answer that the page shows; only of what everyone may see is there one. */
export function FeedOfAnswer({ answerId, feed }: { answerId: string; feed: string }) {
  const shown = useQuery({ ...answerWithComments(answerId), enabled: false }).data;
  return shown?.visibility === 'public' && <a href={feed}>Feed of this page</a>;
}
