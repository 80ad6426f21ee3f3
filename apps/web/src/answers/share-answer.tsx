import type { Answer } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ShareButton } from '../ui/share-button.tsx';

/** What everyone may see has its address to share; what is seen by its link has that link, for its author alone; what is private has none. */
export function ShareAnswer({ answer }: { answer: Answer }) {
  const { id, visibility, linkUrl, question } = answer;
  const url = visibility === 'public' ? `${location.origin}${urls.answer(id)}` : visibility === 'link' ? linkUrl : null;
  return url && <ShareButton title={question.title} url={url} />;
}
