import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { companyList } from '../companies/companies.cache.ts';
import { CompanyRow } from '../companies/company-row.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FindField } from '../ui/find-field.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { LibraryTabs } from './library-tabs.tsx';

const route = getRouteApi('/companies');

export function CompaniesPage() {
  const { q } = route.useSearch();
  const query = useInfiniteQuery({ ...companyList(q), placeholderData: (before) => before });
  return (
    <Page title="Companies">
      <h1>Companies</h1>
      <LibraryTabs current="companies" />
      <FindField label="Find a company" words={q} at={urls.companies} />
      <Loaded query={query} label="Fetching companies">
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <Empty action={<ButtonLink href={urls.write()}>Write</ButtonLink>}>
                No company of that name yet. It appears with its first question.
              </Empty>
            );
          return (
            <>
              <HairlineList label="Companies">
                {items.map((company) => (
                  <CompanyRow key={company.slug} company={company} />
                ))}
              </HairlineList>
              <ShowMore query={query} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
