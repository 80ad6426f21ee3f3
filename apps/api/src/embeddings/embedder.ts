/** Turns texts into directions: texts that mean alike point alike. */
export interface Embedder {
  /** Which model it asks; what another model said cannot be compared with it. */
  model: string;
  /** One vector a text, in their order, all of one size; throws NotEmbedded. */
  embed(texts: string[]): Promise<number[][]>;
}

/** Nothing came that can be used; the message never repeats a text or a key. */
export class NotEmbedded extends Error {}
