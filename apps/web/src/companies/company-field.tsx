import { limits } from '@debrief/contract/limits';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSettled } from '../platform/settled.ts';
import { Combobox } from '../ui/combobox.tsx';
import { companyList } from './companies.cache.ts';

/** A company by name: those known are suggested, any other is taken. */
export function CompanyField({
  value,
  onChange,
  error,
  label = 'Company',
}: {
  value: string;
  onChange: (name: string) => void;
  error?: string;
  label?: string;
}) {
  const q = useSettled(value.trim(), 200);
  const { data } = useInfiniteQuery({ ...companyList(q, 8), placeholderData: keepPreviousData });
  const suggestions = data?.pages[0]?.items.map(({ name }) => name) ?? [];
  return (
    <Combobox
      label={label}
      name="company"
      maxLength={limits.companyName.max}
      {...{ value, onChange, error, suggestions }}
    />
  );
}
