import { useQuery } from '@tanstack/react-query';
import { answerWithComments } from '../answers/answers.cache.ts';
import { InviteSomeone } from '../answers/invite-someone.tsx';
import { urls } from '../app/urls.ts';
import { questionWithAnswers } from '../questions/questions.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { laneStanding } from './lane.cache.ts';
import styles from './lane.module.css';
import { waitWords } from './wait-words.ts';

/** While one's answer waits for feedback: when it may come, and others of the same topic who wait too. */
export function WhileItWaits({
  answerId,
  posted = false,
  published = false,
}: {
  answerId: string;
  /** Whether the page says already that it is out, and offers no other way to invite somebody. */
  posted?: boolean;
  /** Whether it has come out just now, and nothing else says so. */
  published?: boolean;
}) {
  const answer = useQuery(answerWithComments(answerId)).data;
  const standing = useQuery(laneStanding()).data;
  const question = useQuery({
    ...questionWithAnswers(answer?.question.slug ?? ''),
    enabled: Boolean(answer?.question.slug),
  }).data;
  if (!answer?.mine || !standing || !answer.feedbackWanted || answer.visibility === 'private') return null;
  const waiting = standing.mine.some((mine) => mine.answerId === answerId);
  const topic = question?.topics[0];
  const saysWhen = published || (posted && standing.wait);
  const offers = standing.waiting > 0 && topic && waiting && answer.score.reviews === 0;
  const invites = posted && !standing.wait;
  if (!saysWhen && !offers && !invites) return null;
  return (
    <section className={styles.waits} aria-label="While it waits">
      {saysWhen && (
        <p>
          <strong>Published.</strong> {waitWords(waiting ? standing.wait : null)}
        </p>
      )}
      {offers && (
        <div className={styles.offer}>
          <p>
            Meanwhile, help with two short answers on {topic.name}, if you like.
            {answer.author.kind !== 'anonymous' && ' That moves yours forward.'}
          </p>
          <ButtonLink size="small" href={urls.helpNow(topic.slug)}>
            Help someone
          </ButtonLink>
        </div>
      )}
      {invites && (
        <div>
          <InviteSomeone answer={answer} />
        </div>
      )}
    </section>
  );
}
