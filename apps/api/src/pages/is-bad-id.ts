/** 22P02, 22021: what stands in the address is no id, or no text. */
export const isBadId = (error: unknown) =>
  ['22P02', '22021'].includes((error as { cause?: { code?: string } }).cause?.code ?? '');
