import type { Answer } from '@debrief/contract';
import { useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { TakeNameOff } from '../ui/take-name-off.tsx';
import { useUnnameAnswer } from './answers.cache.ts';

export function TakeNameOffAnswer({ answer }: { answer: Answer }) {
  const router = useRouter();
  const unname = useUnnameAnswer(answer.id);
  const take = () =>
    unname.mutate(undefined, {
      onSuccess: ({ id }) => {
        notify('Your answer stands under a made-up name now.');
        router.history.replace(urls.answer(id));
      },
    });
  return (
    <TakeNameOff
      goes="The answer begins anew under a made-up name, with the words it has now. Its earlier versions and all notes, reviews and votes go for good."
      busy={unname.isPending}
      error={unname.error}
      onTake={take}
    />
  );
}
