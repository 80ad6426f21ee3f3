import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Milliseconds, as JavaScript has them: a cursor that lost microseconds would lose rows. */
export const time = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

export const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
