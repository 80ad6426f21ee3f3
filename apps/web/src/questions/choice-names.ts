import type { levels, questionSorts, rounds, tracks } from '@debrief/contract/limits';

/** The words for the contract's choices. */
export const levelNames: Record<(typeof levels)[number], string> = {
  intern: 'Intern',
  associate: 'Associate',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  executive: 'Executive',
};
export const roundNames: Record<(typeof rounds)[number], string> = {
  'recruiter-screen': 'Recruiter screen',
  phone: 'Phone',
  onsite: 'On site',
  'take-home': 'Take-home',
  panel: 'Panel',
  final: 'Final',
};
export const trackNames: Record<(typeof tracks)[number], string> = {
  'product-management': 'Product management',
  engineering: 'Engineering',
  data: 'Data',
  design: 'Design',
};
export const sortNames: Record<(typeof questionSorts)[number], string> = {
  newest: 'Newest',
  active: 'Latest activity',
  'most-asked': 'Most asked',
  'most-answered': 'Most answered',
  relevance: 'Best match',
};

export const choices = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, label: names[value] }));
