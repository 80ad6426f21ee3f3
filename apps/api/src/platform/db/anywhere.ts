/** A text as a pattern of LIKE stands for itself: none of its signs stands for others. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** The pattern of whatever holds this text, wherever it stands in it. */
export const anywhere = (text: string): string => `%${literally(text)}%`;
