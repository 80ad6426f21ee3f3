import type { Ctx } from '../platform/context.ts';
import { escapeHtml } from './page-text.ts';
import { publicAddresses } from './pages.queries.ts';

/** Every public address, for search engines. */
export async function sitemap({ db, site }: Ctx): Promise<string> {
  const urls = (await publicAddresses(db)).map((path) => `<url><loc>${escapeHtml(site.url + path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
}

export const robots = ({ site }: Ctx) =>
  `User-agent: *\nDisallow: /api/\nDisallow: /shared/\nDisallow: /write\nDisallow: /settings\nSitemap: ${site.url}/sitemap.xml\n`;
