import type { Db } from '../../platform/db/connect.ts';
import { updateTopicOfWaits } from './lane.writes.ts';

/** The answers to a question wait under its first topic, also once it has another: to be called after it was filed anew, or merged. */
export const followTopic = (db: Db, questionId: string) => updateTopicOfWaits(db, questionId);
