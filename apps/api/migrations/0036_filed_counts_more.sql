-- To be filed under a company or a topic counts like its name said four times, no longer twice (`search/ranking.queries.ts`).
update search_postings set impact = 1692 where term ~ '^(company|topic):';--> statement-breakpoint
update search_questions d set impacts = array(
  select case when u.term ~ '^(company|topic):' then 1692 else u.impact end
  from unnest(d.terms, d.impacts) with ordinality u (term, impact, place) order by u.place);
