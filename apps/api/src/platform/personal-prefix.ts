/** Begins every personal access token, so that one that was published by mistake is found. */
export const personalPrefix = 'debrief_';
