/** What the fuzz reached, a line an endpoint: how often it was answered with which status; and what share of all was valid. */
export function coverage(reached: Map<string, Map<number, number>>, share: number): string {
  const lines = [...reached].map(([name, counts]) => {
    const statuses = [...counts].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    return `  ${name.padEnd(28)} ${statuses.join('  ')}`;
  });
  const sum = [...reached.values()].flatMap((counts) => [...counts.values()]).reduce((a, b) => a + b, 0);
  const worth = `${Math.round(share * 100)} % valid in shape and on existing ids`;
  return `\n${lines.join('\n')}\n  ${sum} requests to ${reached.size} endpoints, ${worth}\n\n`;
}
