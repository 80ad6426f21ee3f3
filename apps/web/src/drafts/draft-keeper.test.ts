import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RemoteDraft } from './draft-content.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { RemoteDrafts } from './drafts.cache.ts';
import { readLocalDraft } from './local-drafts.ts';

const empty = { body: '' };
type Content = typeof empty;

/** A server that keeps one draft, as the API does. */
function aServer(start: RemoteDraft<Content> | null = null) {
  const server = { kept: start, reachable: true };
  const answer = <T>(value: () => T) =>
    server.reachable ? Promise.resolve(value()) : Promise.reject(new TypeError('unreachable'));
  const remote: RemoteDrafts<Content> = {
    load: () => answer(() => server.kept),
    save: (content, version) =>
      answer(() => {
        if ((server.kept?.version ?? 0) !== version) return { other: server.kept! };
        server.kept = { content, version: version + 1 };
        return { saved: server.kept };
      }),
    drop: () =>
      answer(() => {
        server.kept = null;
      }),
  };
  return { server, remote };
}
const keep = (owner: string | null, remote: RemoteDrafts<Content> | null) =>
  new DraftKeeper<Content>({ key: 'question', owner, empty, longFields: ['body'], remote });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

describe('writing a draft', () => {
  it('is kept on this device after 300 ms and on the server after 1.5 s', async () => {
    const { server, remote } = aServer();
    const keeper = keep('me', remote);
    await keeper.meetServer();
    keeper.write({ body: 'words' });
    expect(keeper.view().saveState).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(300);
    expect(keeper.view().saveState).toBe('device');
    expect(readLocalDraft<Content>('me', 'question')?.content.body).toBe('words');
    await vi.advanceTimersByTimeAsync(1200);
    expect(keeper.view().saveState).toBe('saved');
    expect(server.kept?.content.body).toBe('words');
  });

  it('stays on this device while the server is down, and goes there later', async () => {
    const { server, remote } = aServer();
    server.reachable = false;
    const keeper = keep('me', remote);
    await keeper.meetServer().catch(() => undefined);
    keeper.write({ body: 'words' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.view().saveState).toBe('device');
    server.reachable = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.view().saveState).toBe('saved');
    expect(server.kept?.content.body).toBe('words');
  });

  it('is no second text where the save of a page that was left arrives late', async () => {
    const { server, remote } = aServer({ content: { body: 'old' }, version: 1 });
    const keeper = keep('me', remote);
    await keeper.meetServer();
    keeper.write({ body: 'words' });
    server.kept = { content: { body: 'words' }, version: 2 };
    await vi.advanceTimersByTimeAsync(1_500);
    expect(keeper.view()).toMatchObject({ saveState: 'saved', other: null });
    keeper.write({ body: 'more words' });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.kept).toEqual({ content: { body: 'more words' }, version: 3 });
  });

  it('says so when this device keeps nothing', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const keeper = keep(null, null);
    keeper.write({ body: 'words' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.view()).toMatchObject({ saveState: 'unsaved', content: { body: 'words' } });
    full.mockRestore();
  });

  it('is safe at once when the page goes away', () => {
    const keeper = keep(null, null);
    keeper.write({ body: 'words' });
    keeper.flush();
    expect(keep(null, null).view().content.body).toBe('words');
  });
});

describe('a draft that is kept here only until the server has it', () => {
  it('leaves nothing on the device once it is saved, and is there again while it is not', async () => {
    const { server, remote } = aServer();
    const start = () =>
      new DraftKeeper<Content>({
        key: 'question',
        owner: 'me',
        empty,
        longFields: ['body'],
        remote,
        onlyUnsaved: true,
      });
    const keeper = start();
    await keeper.meetServer();
    keeper.write({ body: 'words' });
    await vi.advanceTimersByTimeAsync(300);
    expect(readLocalDraft<Content>('me', 'question')?.content.body).toBe('words');
    await vi.advanceTimersByTimeAsync(1_200);
    expect(keeper.view().saveState).toBe('saved');
    expect(readLocalDraft('me', 'question')).toBeNull();

    const again = start();
    await again.meetServer();
    expect(again.view().content.body).toBe('words');
    expect(readLocalDraft('me', 'question')).toBeNull();
    server.reachable = false;
    again.write({ body: 'more words' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(readLocalDraft<Content>('me', 'question')).toMatchObject({ content: { body: 'more words' }, dirty: true });
  });

  it('sends nothing more once it is stopped, and goes on with what is written then', async () => {
    const { server, remote } = aServer();
    const keeper = keep('me', remote);
    await keeper.meetServer();
    keeper.write({ body: 'words' });
    await keeper.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.kept).toBeNull();
    keeper.write({});
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.kept?.content.body).toBe('words');
  });
});

describe('a draft changed on another device', () => {
  async function inConflict() {
    const { server, remote } = aServer({ content: { body: 'old' }, version: 1 });
    const keeper = keep('me', remote);
    await keeper.meetServer();
    server.kept = { content: { body: 'theirs' }, version: 2 };
    keeper.write({ body: 'mine' });
    await vi.advanceTimersByTimeAsync(1_500);
    return { server, keeper };
  }
  it('shows the other text and overwrites neither', async () => {
    const { server, keeper } = await inConflict();
    expect(keeper.view()).toMatchObject({ content: { body: 'mine' }, other: { body: 'theirs' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.kept?.content.body).toBe('theirs');
  });
  it.each([
    ['mine', 'mine'],
    ['other', 'theirs'],
    ['both', 'mine\n\ntheirs'],
  ] as const)('is settled by choosing %s', async (choice, text) => {
    const { server, keeper } = await inConflict();
    keeper.resolve(choice);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.view()).toMatchObject({ content: { body: text }, other: null, saveState: 'saved' });
    expect(server.kept?.content.body).toBe(text);
  });
});

describe("a guest's draft", () => {
  it('goes over to the member they become, with its key for posting once', () => {
    const guest = keep(null, null);
    guest.write({ body: 'before the account' });
    guest.flush();
    const member = keep('me', aServer().remote);
    expect(member.view().content.body).toBe('before the account');
    expect(member.postKey).toBe(guest.postKey);
    expect(keep(null, null).view().saveState).toBe('blank');
  });
  it('is not left behind when the composer goes on for the member', () => {
    const guest = keep(null, null);
    guest.write({ body: 'before the account' });
    guest.leave();
    keep('me', null);
    guest.flush();
    expect(readLocalDraft(null, 'question')).toBeNull();
  });
  it("is not shown another member's words", () => {
    const member = keep('me', null);
    member.write({ body: 'mine alone' });
    member.flush();
    expect(keep(null, null).view().content.body).toBe('');
  });
});

describe('a published draft', () => {
  it('leaves nothing here or on the server', async () => {
    const { server, remote } = aServer();
    const keeper = keep('me', remote);
    await keeper.meetServer();
    keeper.write({ body: 'words' });
    const before = keeper.postKey;
    await vi.advanceTimersByTimeAsync(2_000);
    await keeper.discard();
    expect(server.kept).toBeNull();
    expect(readLocalDraft('me', 'question')).toBeNull();
    expect(keeper.postKey).not.toBe(before);
  });
});
