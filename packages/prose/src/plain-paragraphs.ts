/**
 * Lines that Markdown gives no meaning: words and the signs of sentences, beginning with a letter, a quotation mark or a bracket.
 * No sign that could begin or end anything, no colon inside a word as in a link, nothing after the last word but its sign.
 */
const plain = /^[\p{L}"'(“‘„«](?:[\p{L}\p{M}\p{N} ,;.?!()'"“”‘’„«»–—…%€$/-]|:(?= |$))*(?<! )$/u;
const linked = /www\./i;

/**
 * The paragraphs of a text that is nothing but words, as most comments are; undefined where there may be Markdown in it. What it
 * gives stands in HTML as it is.
 */
export function plainParagraphs(markdown: string): string[] | undefined {
  if (linked.test(markdown)) return undefined;
  const paragraphs = markdown.split('\n\n');
  return paragraphs.every((paragraph) => plain.test(paragraph)) ? paragraphs : undefined;
}
