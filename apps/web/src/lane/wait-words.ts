const inWords = (minutes: number) => {
  if (minutes < 90) return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
};

/** When to expect the first word; a time is named only where recent cases support one. */
export function waitWords(wait: { low: number; high: number } | null): string {
  if (!wait) return 'We’ll tell you when someone replies.';
  return `Lately the first word came after ${inWords(wait.low)} to ${inWords(wait.high)}. We’ll tell you when someone replies.`;
}
