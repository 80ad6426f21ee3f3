/** Something in the code that keeps somebody from something. */
export interface Guard {
  /** Below `apps/api/src/`. */
  file: string;
  /** Stands there once. Where only a part of it goes, that part stands in «these». */
  code: string;
  /** The expression that stands there when it is gone; none for a statement. */
  without?: string;
  /** Endpoints of the matrix, or probes, that notice it. */
  noticedBy: string[];
}
