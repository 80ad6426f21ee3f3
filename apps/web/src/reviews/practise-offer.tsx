import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { references } from './reviews.cache.ts';

/** The way to practise scoring, where there is something to practise on. */
export function PractiseOffer({ slug }: { slug: string }) {
  const isMember = Boolean(useViewer());
  const some = useQuery({ ...references(slug), enabled: isMember }).data?.items.length;
  if (!some) return null;
  return <ButtonLink href={urls.practiseScoring(slug)}>Practise scoring</ButtonLink>;
}
