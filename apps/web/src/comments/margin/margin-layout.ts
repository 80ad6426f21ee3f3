/** A note that wants to stand beside its words; lengths in pixels. */
export interface WantedNote {
  id: string;
  /** Where its words' line begins. */
  top: number;
  height: number;
}

export interface MarginLayout {
  /** Where each note stands. */
  tops: Map<string, number>;
  /** Where the lowest one ends; `floor` when there is none. */
  end: number;
}

/**
 * Stands notes beside their words so that none overlaps another: each at its line, or as little below or above it as the
 * others ask. The active note keeps its place and pushes those before it up and those after it down; it gives way only
 * where those above it would leave the margin at `floor`. `gap` is the least distance. Notes of one line keep their order.
 */
export function layOutMargin(
  notes: readonly WantedNote[],
  { active, gap, floor = 0 }: { active?: string | null; gap: number; floor?: number },
): MarginLayout {
  const order = [...notes].sort((a, b) => a.top - b.top);
  const tops = order.map(() => 0);
  const pushDown = (from: number, to: number, start: number) => {
    let free = start;
    for (let index = from; index < to; index += 1) {
      tops[index] = Math.max(order[index]!.top, free);
      free = tops[index]! + order[index]!.height + gap;
    }
  };
  pushDown(0, order.length, floor);

  const at = order.findIndex(({ id }) => id === active);
  if (at >= 0) {
    const room = order.slice(0, at).reduce((sum, { height }) => sum + height + gap, floor);
    tops[at] = Math.max(order[at]!.top, room);
    for (let index = at - 1; index >= 0; index -= 1)
      tops[index] = Math.min(tops[index]!, tops[index + 1]! - gap - order[index]!.height);
    pushDown(at + 1, order.length, tops[at]! + order[at]!.height + gap);
  }
  return {
    tops: new Map(order.map(({ id }, index) => [id, tops[index]!])),
    end: order.reduce((end, { height }, index) => Math.max(end, tops[index]! + height), floor),
  };
}
