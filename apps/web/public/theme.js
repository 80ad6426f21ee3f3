// Runs before the first paint, so that a chosen theme never flashes, nor others' answers before one's own attempt;
// src/platform/theme.ts and src/answers/attempt-first.ts write what it reads.
try {
  var theme = localStorage.getItem('debrief.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('debrief.attempt-first')) document.documentElement.dataset.attemptFirst = '';
} catch (_) {}
