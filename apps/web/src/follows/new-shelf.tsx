import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { newInFollows } from './follows.cache.ts';
import { NewItem } from './new-item.tsx';

const onShelf = 4;

/** The newest in what one follows; nothing where there is none. */
export function NewShelf() {
  const items = useInfiniteQuery(newInFollows(onShelf)).data?.pages[0]?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title="New in what you follow" more={<Link href={urls.following()}>All of it</Link>}>
      <HairlineList label="New in what you follow">
        {items.map((item) => (
          <NewItem key={item.id} item={item} />
        ))}
      </HairlineList>
    </Section>
  );
}
