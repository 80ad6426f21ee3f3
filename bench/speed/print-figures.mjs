const names = { list: 'question list', page: 'question page, 20 answers', comment: 'posting a comment' };
/** What the project promises: this share of the bound, at least. */
const wanted = { list: 0.45, page: 0.45, comment: 0.5 };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const percent = (share) => `${Math.round(share * 100)} %`;

/** Prints the table: medians over the rounds, the ratio of each round's pair as median and range. */
export function printFigures({ rounds, memory, readyAfter, start, size, connections, settings }) {
  const { questions } = size;
  console.log(`
${questions} questions, ${questions * 5} answers, ${questions * 15} comments; ${connections} connections; PostgreSQL ${settings.version}, fsync ${settings.fsync}
Medians of the rounds; CPU in ms a request; the share is ours of the bound in the same round, as median (lowest to highest)
`);
  const heads = ['', 'req/s', 'p50 ms', 'p99 ms', 'Node', 'PostgreSQL', 'client', 'kB', 'share of the bound'];
  const lines = [heads];
  for (const what of new Set(rounds.map((round) => round.what))) {
    const pairs = rounds.filter((round) => round.what === what);
    const shares = pairs.map(({ ours, bound }) => ours.perSecond / bound.perSecond);
    const enough = median(shares) >= wanted[what] ? 'reached' : 'MISSED';
    const range = `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
    const verdict = `${percent(median(shares))} (${range}); ${percent(wanted[what])} ${enough}`;
    lines.push([names[what], ...columns(pairs.map(({ ours }) => ours)), verdict]);
    lines.push(['  the bound', ...columns(pairs.map(({ bound }) => bound)), '']);
  }
  printTable(lines);
  console.log(`
Memory after all that: ${memory.ours.now} MB, at most ${memory.ours.most} MB (the bound ${memory.bound.most} MB); below 250 MB ${memory.ours.most < 250 ? 'reached' : 'MISSED'}
Ready on PostgreSQL ${Math.round(readyAfter)} ms after its start; below 2 s ${readyAfter < 2000 ? 'reached' : 'MISSED'}`);
  if (!start) return;
  const told = ({ readyAfter, memory }) => `ready after ${Math.round(readyAfter)} ms with ${memory} MB`;
  console.log(
    `npm start, embedded engine with the sample community: first ${told(start.first)}; again ${told(start.again)}`,
  );
}

function columns(runs) {
  const of = (figure, digits) => median(runs.map((run) => run[figure])).toFixed(digits);
  return [
    of('perSecond', 0),
    of('p50', 0),
    of('p99', 0),
    of('node', 2),
    of('postgres', 2),
    of('client', 2),
    (median(runs.map((run) => run.bytes)) / 1000).toFixed(1),
  ];
}

function printTable(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 0 || column === line.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
