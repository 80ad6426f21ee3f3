import { pgSchema } from 'drizzle-orm/pg-core';

/** The schema for whatever leads from words to the member who wrote them. No row outside it may tie the two where no name stands. */
export const authorship = pgSchema('authorship');
