import { expect, test } from 'vitest';
import { warmComparison } from './warm-comparison.ts';

test('while a server warms up, whoever asks something goes first between any two comparisons', async () => {
  let answered = 0;
  let over = false;
  const ask = () => {
    answered++;
    if (!over) setImmediate(ask);
  };
  setImmediate(ask);
  await warmComparison();
  over = true;
  expect(answered).toBeGreaterThanOrEqual(8);
});
