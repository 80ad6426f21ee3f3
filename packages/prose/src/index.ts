export { alignSections, type SectionRow } from './align-sections.ts';
export {
  type Anchor,
  createAnchor,
  matchesText,
  type Place,
  placeAnchor,
  placeAnchors,
  placerBetween,
} from './anchor.ts';
export { applySuggestion } from './apply-suggestion.ts';
export { type Change, diffWords } from './diff-words.ts';
export { excerpt } from './excerpt.ts';
export { plainText } from './plain-text.ts';
export { renderMarkdown } from './render-markdown.ts';
export { type Section, sectionContent, sections } from './sections.ts';
export { sentences } from './sentence-ranges.ts';
export { textOfHtml } from './text-of-html.ts';
