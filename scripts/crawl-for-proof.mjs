/** So many pages a guest's links are followed to. */
const most = 600;

/**
 * Everything that this viewer (without a token a guest; with a `cookie` as a browser has it) gets from the API's GET endpoints, each with all
 * that is `known` for its parameters by their names in the contract, and from all pages, feeds and files that lead on from them:
 * `{ address, status, text }`.
 */
export async function crawl(url, { token, cookie, known, searches = [] }) {
  const got = [];
  const fetched = new Set();
  const get = async (address) => {
    if (fetched.has(address) || fetched.size > 5_000) return undefined;
    fetched.add(address);
    const response = await fetch(`${url}${address}`, {
      redirect: 'manual',
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(cookie && { cookie }) },
    });
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const text = `${headers}\n\n${await response.text()}`;
    got.push({ address, status: response.status, text });
    return { text, location: response.headers.get('location') };
  };

  const { paths } = await (await fetch(`${url}/api/docs/json`)).json();
  for (const [path, methods] of Object.entries(paths))
    if (methods.get) for (const address of addressesOf(path, known)) await get(address);
  for (const word of searches)
    for (const address of [
      `/api/v1/search?q=${word}`,
      `/api/v1/search?q="${word}"&kind=answer`,
      `/api/v1/search?q=${word}&kind=member`,
      `/api/v1/questions?q=${word}`,
      `/api/v1/companies?q=${word}`,
      `/api/v1/topics?q=${word}`,
    ])
      await get(address);

  const waiting = [
    '/',
    '/sitemap.xml',
    '/robots.txt',
    '/search',
    '/best.atom',
    '/improved.atom',
    '/questions.atom',
    '/healthz',
    '/readyz',
    '/metrics',
  ];
  for (const slug of known.questionId)
    waiting.push(`/questions/${slug}`, `/questions/${slug}.atom`, `/cards/questions/${slug}.png`);
  for (const id of known.answerId) waiting.push(`/answers/${id}`);
  for (const handle of known.handle) waiting.push(`/members/${handle}`, `/members/${handle}.atom`);
  for (const word of searches) waiting.push(`/search?q=${word}`, `/search.atom?q=${word}`);
  for (let n = 0; n < waiting.length && n < most; n++) {
    const page = await get(waiting[n]);
    if (!page) continue;
    const links = [...page.text.matchAll(/(?:href|src|content)="([^"#]+)|<loc>([^<]+)<\/loc>/g)].map(
      ([, a, b]) => a ?? b,
    );
    for (const link of [...links, ...(page.location ? [page.location] : [])]) {
      if (!URL.canParse(link, url)) continue;
      const { pathname, search } = new URL(link, url);
      // The built files say nothing of anybody.
      if (
        !/\.(?:js|css|woff2|svg|ico|webmanifest)$/.test(pathname) &&
        link.match(/^(?:\/|http:\/\/(?:localhost|127\.))/)
      )
        waiting.push(`${pathname}${search}`);
    }
  }
  return got;
}

/** `/answers/{answerId}` with every id that is known, and with whatever may be shown beside it. */
function addressesOf(path, known) {
  let addresses = [path];
  for (const [, name] of path.matchAll(/\{(\w+)\}/g))
    addresses = addresses.flatMap((address) =>
      (known[name] ?? ['none']).map((value) => address.replace(`{${name}}`, value)),
    );
  const more = {
    '/questions/{questionId}': '?include=answers',
    '/answers/{answerId}': '?include=comments,reviews',
    '/moderation/cases': '?state=closed',
  };
  const query = Object.entries(more).find(([end]) => path.endsWith(end))?.[1];
  return query ? addresses.flatMap((address) => [address, `${address}${query}`]) : addresses;
}
