import { randomInt } from 'node:crypto';

const manners =
  'Quiet Bright Gentle Patient Amber Silver Early Mellow Steady Curious Northern Southern Misty Sunny Brave Careful Nimble Humble Keen Merry Velvet Copper Hazel Golden Willow Mossy Windy Lively Tidy Wandering'.split(
    ' ',
  );
const animals =
  'Heron Otter Sparrow Badger Lynx Plover Marten Finch Curlew Hare Beaver Swift Tern Wren Owl Stoat Crane Dormouse Magpie Newt Robin Seal Starling Thrush Vole Fox Lark Puffin Kestrel Moth'.split(
    ' ',
  );

/** Something like "Quiet Heron"; after a few tries that were taken, with a number. */
export function madeUpName(attempt: number): string {
  const name = `${manners[randomInt(manners.length)]} ${animals[randomInt(animals.length)]}`;
  return attempt < 8 ? name : `${name} ${randomInt(2, 10_000)}`;
}

const madeUp = new RegExp(`^(?:${manners.join('|')})(?:${animals.join('|')})\\d*$`, 'i');

/** Whether a name, its spaces and signs left out, is of the kind that stands above unnamed posts. */
export const looksMadeUp = (plainName: string): boolean => madeUp.test(plainName);
