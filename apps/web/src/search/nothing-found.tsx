import { type SearchFilter, urls } from '../app/urls.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';

/** Nothing fits: what can be done about it. Words long enough for a title are taken along. */
export function NothingFound({ filter, narrowed }: { filter: SearchFilter; narrowed: boolean }) {
  const { q } = filter;
  return (
    <Empty
      action={
        <>
          <ButtonLink href={urls.write(q ? { title: q } : {})}>Add it as a question</ButtonLink>
          {narrowed && q && (
            <ButtonLink look="quiet" href={urls.search({ q })}>
              Look everywhere
            </ButtonLink>
          )}
        </>
      }
    >
      {narrowed ? 'Nothing fits all of that yet. Take one choice away, or add yours.' : 'No question says that yet.'}
    </Empty>
  );
}
