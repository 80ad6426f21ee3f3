import type { HtmlSection } from './html-blocks.ts';

/** What several answers say under one heading; null where one has no such section. */
export interface SectionRow {
  heading: string | null;
  cells: (HtmlSection | null)[];
}

export const sectionName = ({ heading }: SectionRow) => heading ?? 'Beginning';
