const wait = 50;
const most = 64 * 1024;

/** Writes log lines of the same moment (50 ms) together: one system call for each line was a tenth of a request. Nothing is lost at an orderly end. */
export function gatherLines(to: { write: (text: string) => unknown }): { write: (line: string) => void } {
  let lines = '';
  const flush = () => {
    if (lines) to.write(lines);
    lines = '';
  };
  process.once('exit', flush);
  return {
    write(line) {
      if (!lines) setTimeout(flush, wait).unref();
      lines += line;
      if (lines.length > most) flush();
    },
  };
}
