import { randomInt } from 'node:crypto';

const kinds = ['reader', 'writer', 'walker', 'thinker', 'listener', 'maker', 'learner', 'sketcher'];
const manners = ['calm', 'early', 'quiet', 'steady', 'patient', 'curious', 'plain', 'open', 'mild', 'brisk'];

/** A handle that says nothing of its owner, such as calm-reader-4821. */
export const neutralHandle = () =>
  `${manners[randomInt(manners.length)]}-${kinds[randomInt(kinds.length)]}-${randomInt(1000, 1_000_000)}`;

/** The same, as a name to show. */
export const nameFrom = (handle: string) =>
  handle
    .split('-')
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
