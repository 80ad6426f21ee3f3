import { afterEach, describe, expect, it, vi } from 'vitest';

const path = '/api/v1/questions/some-question?include=answers';

async function withDocument() {
  document.body.innerHTML = `<script type="application/json" id="prefetched">${JSON.stringify([{ path, data: { title: 'Here' } }])}</script>`;
  vi.resetModules();
  return (await import('./prefetched.ts')).fetchPrefetched;
}

describe('what came with the document', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('answers the first read of it, and the network the next', async () => {
    const network = vi.fn(async () => Response.json({ title: 'From the server' }));
    vi.stubGlobal('fetch', network);
    const read = await withDocument();

    expect(await (await read(path)).json()).toEqual({ title: 'Here' });
    expect(await (await read(path)).json()).toEqual({ title: 'From the server' });
    expect(network).toHaveBeenCalledTimes(1);
  });

  it('is not for a signed-in reader, who sees more', async () => {
    const network = vi.fn(async () => Response.json({ title: 'Mine' }));
    vi.stubGlobal('fetch', network);
    const read = await withDocument();

    const answered = await read(path, { headers: { authorization: 'Bearer x' } });
    expect(await answered.json()).toEqual({ title: 'Mine' });
  });
});
