/** What is left counts one less, what is new one more. */
export function difference(before: string[], after: string[]): Map<string, number> {
  return new Map([
    ...before.filter((id) => !after.includes(id)).map((id) => [id, -1] as const),
    ...after.filter((id) => !before.includes(id)).map((id) => [id, 1] as const),
  ]);
}
