import type { Letter } from './letter.ts';

/** A letter that was not handed over; `certain` when the mail server surely has not taken it, `final` when it never will. */
export class NotCarried extends Error {
  readonly certain: boolean;
  readonly final: boolean;
  constructor(reason: string, { certain, final }: { certain: boolean; final: boolean }) {
    super(reason);
    this.certain = certain;
    this.final = final;
  }
}

/** Takes letters to where they are read. */
export interface Carrier {
  /** Hands one letter over, under a Message-ID of its own; throws NotCarried. */
  carry(id: string, letter: Letter): Promise<void>;
  close(): void;
}
