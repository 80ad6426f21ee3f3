/** A row as it stands in the file, with the line where it begins; `broken` says why it cannot be used. */
export type RawRow = { line: number } & ({ fields: Record<string, unknown> } | { broken: string });

/** In characters. */
export const longestRow = 1_000_000;
