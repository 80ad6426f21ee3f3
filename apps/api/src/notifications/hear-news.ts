import type { Listen } from '../platform/db/listen.ts';
import { newsChannel } from './notifications.writes.ts';

/** Hears for whose content there is news, from every process; null when some may have been missed. Gives what stops it. */
export const hearNews = (listen: Listen, heard: (forContent: string | null) => void) => listen(newsChannel, heard);
