import type { Company, CompanyItem } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { counted } from '../platform/counted.ts';
import { notify } from '../platform/notices.ts';
import { useSettled } from '../platform/settled.ts';
import { ChooseOne } from '../ui/choose-one.tsx';
import { MergeButtons } from '../ui/merge-buttons.tsx';
import { companyList, useMergeCompany } from './companies.cache.ts';

const most = 6;

/** Chooses the company that is kept, says what goes there, and merges. */
export function ChooseKeptCompany({ company, onClose }: { company: Company; onClose: () => void }) {
  const router = useRouter();
  const [words, setWords] = useState('');
  const [kept, setKept] = useState<CompanyItem>();
  const merge = useMergeCompany(company.slug);
  const q = useSettled(words.trim(), 200);
  const { data } = useInfiniteQuery({ ...companyList(q || undefined, most + 1), placeholderData: keepPreviousData });
  const found = (data?.pages[0]?.items ?? []).filter(({ slug }) => slug !== company.slug).slice(0, most);
  const offered = kept && !found.some(({ slug }) => slug === kept.slug) ? [kept, ...found] : found;
  const done = (into: CompanyItem) => {
    notify(`“${company.name}” is another name of “${into.name}” now.`);
    onClose();
    router.history.replace(urls.company(into.slug));
  };
  return (
    <ChooseOne
      label="Find the company that stays"
      hint="By its name, or another name of it."
      legend="Which one stays?"
      most={limits.companyName.max}
      words={words}
      onWords={setWords}
      choices={offered.map((each) => ({ key: each.slug, title: each.name, facts: factsOf(each) }))}
      chosen={kept?.slug}
      onChoose={(slug) => setKept(offered.find((each) => each.slug === slug))}
    >
      {kept && <p role="status">{mergeWords(company, kept)}</p>}
      <MergeButtons
        ready={kept !== undefined}
        merge={merge}
        onMerge={() => kept && merge.mutate(kept.slug, { onSuccess: () => done(kept) })}
        onClose={onClose}
      />
    </ChooseOne>
  );
}

const factsOf = ({ counts, aliases }: CompanyItem) =>
  [counted(counts.questions, 'question'), aliases.length > 0 && `also ${aliases.join(', ')}`]
    .filter(Boolean)
    .join(' · ');

function mergeWords({ name, counts }: CompanyItem, into: CompanyItem): string {
  const asked = counts.asked > 0 ? ` and what ${counted(counts.asked, 'person', 'people')} reported` : '';
  const goes = counts.questions === 1 && !asked ? 'goes' : 'go';
  return `${counted(counts.questions, 'question')}${asked} ${goes} to “${into.name}”, and “${name}” becomes another name of it: its address, searches and followers lead there. This cannot be undone.`;
}
