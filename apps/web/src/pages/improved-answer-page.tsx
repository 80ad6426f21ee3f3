import type { Answer, Revision } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { answerVersions, answerWithComments } from '../answers/answers.cache.ts';
import by from '../answers/improved-player.module.css';
import { ImprovedPlayer } from '../answers/improved-player.tsx';
import { endsOf, stepsBetween } from '../answers/improved-steps.ts';
import { urls } from '../app/urls.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/answers/$answerId/improved');

/** How an answer got better, note by note. */
export function ImprovedAnswerPage() {
  const { answerId } = route.useParams();
  const answer = useQuery(answerWithComments(answerId));
  const versions = useQuery(answerVersions(answerId));
  return (
    <LoadedPage query={answer} what="answer">
      {(there) => (
        <Page title={`How ${nameOf(there.author)}’s answer got better`} wide>
          <p className={styles.crumb}>
            <Link href={urls.answer(answerId)}>{there.question.title}</Link>
          </p>
          <h1>How it got better</h1>
          <Loaded query={versions} label="Fetching the versions">
            {(all) => <Played answer={there} versions={all} />}
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  );
}

function Played({ answer, versions }: { answer: Answer; versions: readonly Revision[] }) {
  const { from, to } = endsOf(answer);
  const notes = stepsBetween(answer.comments ?? [], from.number, to.number);
  return (
    <>
      <div className={by.by}>
        <AuthorLine
          author={answer.author}
          href={urls.author(answer.author)}
          below={
            <>
              {from.value !== null && to.value !== null
                ? `From ${from.value.toFixed(1)} in version ${from.number} to ${to.value.toFixed(1)} in version ${to.number}, of 4`
                : `${versions.length} versions`}
              {answer.sample && (
                <>
                  {' · '}
                  <SampleMark />
                </>
              )}
            </>
          }
        />
      </div>
      {notes.length > 0 ? (
        <ImprovedPlayer answer={answer} versions={versions} notes={notes} />
      ) : (
        <Empty action={<ButtonLink href={urls.answerHistory(answer.id)}>See what changed</ButtonLink>}>
          No note was used on the way.
        </Empty>
      )}
    </>
  );
}
