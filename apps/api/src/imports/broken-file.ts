/** A file that cannot be read to its end: refused whole, before anything of it is added. */
export class BrokenFile extends Error {
  readonly line: number;
  /** `why` is a sentence's end: "Line 7: …". */
  constructor(line: number, why: string) {
    super(`Line ${line.toLocaleString('en')}: ${why}`);
    this.line = line;
  }
}
