const subjects =
  'the recruiter,the second interviewer,a new user,the growth team,our largest customer,the on-call engineer,a returning visitor,the pricing page,the onboarding flow,the weekly report,my manager,the support queue'.split(
    ',',
  );
const verbs =
  'asked for,ignored,measured,shipped,argued against,cut,doubled,explained,postponed,rewrote,tested,underestimated'.split(
    ',',
  );
const objects =
  'a smaller first version,the retention curve,one clear metric,the cancelled trips,the cost of a wrong answer,an experiment with two groups,the list of open questions,the old checkout,a promise we could keep,the slowest step,what the data did not show,a plan for the first week'.split(
    ',',
  );
const endings =
  'because nobody had written down the goal,before the quarter ended,and that changed the order of everything after it,which I would do earlier today,although the numbers were small,so we agreed on a date to look again,while the other team waited,and I said so in the meeting'.split(
    ',',
  );

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Paragraphs of an answer (around 345 characters) and remarks as long as a comment (around 130). */
export function words(seed) {
  const random = randomFrom(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const text = `${one(subjects)} ${one(verbs)} ${one(objects)} ${one(endings)}.`;
    return text[0].toUpperCase() + text.slice(1);
  };
  const several = (count) => Array.from({ length: count }, sentence).join(' ');
  return {
    paragraphs: Array.from({ length: 500 }, () => several(3 + Math.floor(random() * 2))),
    remarks: Array.from({ length: 400 }, () => several(1 + Math.floor(random() * 1.6))),
  };
}
