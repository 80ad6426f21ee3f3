import type { Question } from '@debrief/contract';
import { useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { TakeNameOff } from '../ui/take-name-off.tsx';
import { useUnnameQuestion } from './questions.cache.ts';

export function TakeNameOffQuestion({ question }: { question: Question }) {
  const router = useRouter();
  const unname = useUnnameQuestion(question.id);
  const take = () =>
    unname.mutate(undefined, {
      onSuccess: ({ slug }) => {
        notify('Your question stands under a made-up name now.');
        router.history.push(urls.question(slug));
      },
    });
  return (
    <TakeNameOff
      goes="The question goes on under a made-up name; what others wrote there stays. An answer or a comment of yours that carries your name keeps it."
      busy={unname.isPending}
      error={unname.error}
      onTake={take}
    />
  );
}
