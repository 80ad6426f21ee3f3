import Bowser from 'bowser';
import type { FastifyRequest } from 'fastify';
import type { Cookie, Device } from '../context.ts';

/** Longer than any browser's; what is longer says nothing. */
const longest = 512;

/** The browser that sends this request. Only its kind is told, never its version: that much is enough to know one's own. */
export const deviceOf = ({ headers }: FastifyRequest, cookie: Cookie): Device => ({
  name() {
    const said = headers['user-agent'] ?? '';
    if (!said || said.length > longest) return '';
    const { browser, os } = Bowser.parse(said);
    return [browser.name, os.name].filter(Boolean).join(' on ');
  },
  cookie,
});
