import {
  bothTexts,
  type DraftContent,
  isBlank,
  type LocalDraft,
  type RemoteDraft,
  reconcile,
  sameContent,
} from './draft-content.ts';
import type { RemoteDrafts } from './drafts.cache.ts';
import { dropLocalDraft, newLocalDraft, readLocalDraft, writeLocalDraft } from './local-drafts.ts';

type SaveState = 'blank' | 'unsaved' | 'device' | 'saved';
export type ConflictChoice = 'mine' | 'other' | 'both';

export interface DraftView<C extends DraftContent> {
  content: C;
  saveState: SaveState;
  /** The text another device saved meanwhile; nothing is sent until one chooses. */
  other: C | null;
}

interface Options<C extends DraftContent> {
  key: string;
  owner: string | null;
  empty: C;
  longFields: readonly (keyof C & string)[];
  remote: RemoteDrafts<C> | null;
  /** What the server has is not kept on this device too. */
  onlyUnsaved?: boolean | undefined;
}

const localDelay = 300;
const remoteDelay = 1500;

/** Keeps one draft: on this device soon after each keystroke, on the server a little later. Knows no React. */
export class DraftKeeper<C extends DraftContent> {
  #options: Options<C>;
  #draft: LocalDraft<C>;
  #conflict: RemoteDraft<C> | null = null;
  #view: DraftView<C>;
  #listeners = new Set<() => void>();
  #localTimer: ReturnType<typeof setTimeout> | undefined;
  #remoteTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #met = false;
  #closed = false;

  constructor(options: Options<C>) {
    this.#options = options;
    const { owner, key, empty } = options;
    const stored = readLocalDraft<C>(owner, key) ?? this.#fromGuest();
    this.#draft = stored ? { ...stored, content: { ...empty, ...stored.content } } : newLocalDraft(empty);
    const kept: SaveState = this.#draft.dirty ? 'device' : 'saved';
    this.#view = { content: this.#draft.content, saveState: stored ? kept : 'blank', other: null };
  }

  /** What a guest wrote here becomes the new member's. */
  #fromGuest(): LocalDraft<C> | null {
    const { owner, key, empty } = this.#options;
    const guests = owner ? readLocalDraft<C>(null, key) : null;
    if (!guests || isBlank(guests.content, empty)) return null;
    const adopted = { ...guests, version: 0, dirty: true };
    if (writeLocalDraft(owner, key, adopted)) dropLocalDraft(null, key);
    return adopted;
  }

  get postKey() {
    return this.#draft.postKey;
  }

  view = () => this.#view;

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #show(change: Partial<DraftView<C>>) {
    this.#view = { ...this.#view, ...change };
    for (const tell of this.#listeners) tell();
  }

  /** Compares with the server's copy, once; again after it could not be reached. */
  async meetServer() {
    const { remote, empty } = this.#options;
    if (!remote || this.#met) return;
    const theirs = await remote.load();
    if (this.#met || this.#closed) return;
    this.#met = true;
    const found = reconcile(this.#draft, theirs && { ...theirs, content: { ...empty, ...theirs.content } }, empty);
    if (found.kind === 'remote') this.#accept(found.remote);
    else if (found.kind === 'conflict' && !this.#sentBefore(found.remote.content)) this.#disagree(found.remote);
    else if (found.kind === 'conflict') {
      this.#draft.version = found.remote.version;
      this.#saveSoon(0);
    } else {
      this.#draft.version = found.version;
      if (this.#draft.dirty) this.#saveSoon(0);
    }
  }

  write(change: Partial<C>) {
    this.#closed = false;
    this.#draft = { ...this.#draft, content: { ...this.#draft.content, ...change }, dirty: true };
    this.#show({ content: this.#draft.content, saveState: 'unsaved' });
    clearTimeout(this.#localTimer);
    this.#localTimer = setTimeout(() => this.#keepHere(), localDelay);
    this.#saveSoon(remoteDelay);
  }

  /** Puts everything where it is safe, now: before the page goes away. */
  flush() {
    if (!this.#draft.dirty || this.#closed) return;
    this.#keepHere();
    void this.#save();
  }

  /** Puts everything where it is safe, and from now on leaves the draft to another keeper. */
  leave() {
    this.flush();
    this.#stopTimers();
    this.#closed = true;
  }

  /** Sends nothing more, once what is under way has arrived; what is not saved stays on this device. Writing goes on with it. */
  async stop() {
    this.#stopTimers();
    this.#closed = true;
    await this.#saving?.catch(() => undefined);
  }

  /** Takes away what this device keeps of it. */
  forgetHere() {
    dropLocalDraft(this.#options.owner, this.#options.key);
  }

  resolve(choice: ConflictChoice) {
    const conflict = this.#conflict;
    if (!conflict) return;
    this.#conflict = null;
    this.#draft.version = conflict.version;
    this.#show({ other: null });
    if (choice === 'other') this.#accept(conflict);
    else if (choice === 'mine') this.write({});
    else this.write(bothTexts(this.#draft.content, conflict.content, this.#options.longFields));
  }

  /** After publishing: nothing is left of it, here or on the server. The words stay in sight until the next page is there. */
  async discard() {
    this.#closed = true;
    this.#stopTimers();
    const { owner, key, empty, remote } = this.#options;
    dropLocalDraft(owner, key);
    this.#draft = newLocalDraft(empty);
    this.#conflict = null;
    this.#show({ saveState: 'blank', other: null });
    await this.#saving?.catch(() => undefined);
    await remote?.drop();
  }

  #stopTimers() {
    clearTimeout(this.#localTimer);
    clearTimeout(this.#remoteTimer);
  }

  #accept(theirs: RemoteDraft<C>) {
    this.#stopTimers();
    this.#draft = { ...this.#draft, content: theirs.content, version: theirs.version, dirty: false };
    this.#keepWhole();
    this.#show({ content: theirs.content, saveState: 'saved', other: null });
  }

  #disagree(theirs: RemoteDraft<C>) {
    this.#conflict = { ...theirs, content: { ...this.#options.empty, ...theirs.content } };
    this.#keepHere();
    this.#show({ other: this.#conflict.content });
  }

  #keepHere() {
    clearTimeout(this.#localTimer);
    if (this.#closed) return;
    const { owner, key } = this.#options;
    const kept = writeLocalDraft(owner, key, this.#draft);
    if (this.#draft.dirty) this.#show({ saveState: kept ? 'device' : 'unsaved' });
  }

  #keepWhole() {
    if (this.#options.onlyUnsaved && !this.#draft.dirty) return this.forgetHere();
    writeLocalDraft(this.#options.owner, this.#options.key, this.#draft);
  }

  #saveSoon(delay: number) {
    clearTimeout(this.#remoteTimer);
    if (this.#options.remote) this.#remoteTimer = setTimeout(() => void this.#save(), delay);
  }

  /** One save at a time; what was typed meanwhile goes next. A failure leaves the words here and tries again later. */
  async #save() {
    clearTimeout(this.#remoteTimer);
    if (this.#saving || this.#conflict || this.#closed || !this.#draft.dirty) return;
    this.#saving = this.#sendOnce();
    const failed = await this.#saving.then(
      () => false,
      () => true,
    );
    this.#saving = null;
    if (this.#draft.dirty && !this.#conflict && !this.#closed) this.#saveSoon(failed ? remoteDelay * 10 : remoteDelay);
  }

  async #sendOnce() {
    const { remote } = this.#options;
    if (!remote) return;
    if (!this.#met) return this.meetServer();
    const sent = this.#draft;
    this.#noteSent(sent.content);
    const answer = await remote.save(sent.content, sent.version);
    if (this.#closed) return;
    if ('other' in answer && !this.#sentBefore(answer.other.content)) return this.#disagree(answer.other);
    const { version } = 'other' in answer ? answer.other : answer.saved;
    const arrived = !('other' in answer) || sameContent(sent.content, answer.other.content);
    const unchanged = arrived && this.#draft.content === sent.content;
    this.#draft = { ...this.#draft, version, dirty: !unchanged };
    this.#keepWhole();
    if (unchanged) this.#show({ saveState: 'saved' });
  }

  /**
   * What is sent as the page is left can arrive after it is open again: a text that this device has sent is no other
   * device's. Kept with the draft, since the page that sent it is gone by then.
   */
  #noteSent(content: C) {
    const earlier = (this.#draft.sent ?? []).filter((each) => !sameContent(each, content));
    this.#draft.sent = [content, ...earlier].slice(0, 4);
    writeLocalDraft(this.#options.owner, this.#options.key, this.#draft);
  }

  #sentBefore(content: C): boolean {
    const whole = { ...this.#options.empty, ...content };
    return (this.#draft.sent ?? []).some((each) => sameContent(each, whole));
  }
}
