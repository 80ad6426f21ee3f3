import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { improvedOnShelf } from './answers.cache.ts';
import { ImprovedRow } from './improved-row.tsx';

const shown = 3;

/** The answers that rose most, of all or on a topic; nothing where none did. */
export function ImprovedShelf({ topic }: { topic?: string }) {
  const page = useInfiniteQuery(improvedOnShelf(topic)).data?.pages[0];
  if (!page?.items.length) return null;
  return (
    <Section
      title="Most improved"
      more={page.items.length > shown && <Link href={urls.improved(topic)}>All of them</Link>}
    >
      <HairlineList label="Most improved">
        {page.items.slice(0, shown).map((improved) => (
          <ImprovedRow key={improved.answer.id} improved={improved} />
        ))}
      </HairlineList>
    </Section>
  );
}
