/**
 * The sentences of a plain text as ranges (UTF-16 units, end exclusive), in order, without the white space around them: what
 * the keyboard moves by. Unicode's rules where the browser has them (`Intl.Segmenter`), full stops and line ends otherwise.
 */
export function sentences(text: string): { start: number; end: number }[] {
  return pieces(text).flatMap(({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

function pieces(text: string): { index: number; segment: string }[] {
  if ('Segmenter' in Intl) return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  return [...text.matchAll(/[^\n.!?…。！？]*(?:[.!?…。！？]+["'”’)\]]*(?=\s|$)|[.!?…。！？]|\n|$)/g)]
    .filter(([segment]) => segment !== '')
    .map(({ index, 0: segment }) => ({ index, segment }));
}
