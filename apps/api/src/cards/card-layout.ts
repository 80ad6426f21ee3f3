import type { CardText } from './card-text.ts';

export const cardSize = { width: 1200, height: 630 } as const;

/** As satori reads it: an element of React's shape, of plain data. */
export interface CardElement {
  type: string;
  key: null;
  props: { style: Record<string, string | number>; children?: CardElement | CardElement[] | string };
}

const box = (style: Record<string, string | number>, children?: CardElement | CardElement[] | string): CardElement => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
});

const [paper, line, ink, second, accent] = ['#FBFAF7', '#DEDAD1', '#1F1E1B', '#57534B', '#1F5D57'];

/** Text of at most so many lines; a word too long for one is broken. */
const clamped = (text: string, lines: number, style: Record<string, string | number>) =>
  box(
    { display: 'block', lineClamp: lines, overflow: 'hidden', wordBreak: 'break-word', width: '100%', ...style },
    text,
  );

/** The longer, the smaller, so that most titles stand whole. */
const sizeOf = ({ title, below }: CardText) => {
  const most = below ? 60 : 72;
  return title.length <= 60 ? most : title.length <= 110 ? most - 12 : most - 20;
};

/** The card in the look of the page: paper, ink, one accent, a hairline. */
export function layOut(text: CardText): CardElement {
  const { above, title, below, foot } = text;
  const size = sizeOf(text);
  const words = [
    clamped(above, 1, { fontSize: 30, lineHeight: 1.3, fontWeight: 600, color: accent! }),
    clamped(title, below ? 3 : 4, { fontSize: size, lineHeight: 1.2, fontWeight: 600, color: ink!, marginTop: 20 }),
  ];
  if (below)
    words.push(
      box({ marginTop: 32, width: '100%' }, [
        box({ width: 4, flexShrink: 0, marginRight: 24, backgroundColor: accent! }),
        clamped(below, 3, { fontSize: 32, lineHeight: 1.4, color: second!, flexShrink: 1 }),
      ]),
    );
  const page = {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '64px 80px 48px',
    backgroundColor: paper!,
    fontFamily: 'Serif',
  };
  return box(page, [
    box({ flexDirection: 'column', width: '100%' }, words),
    box(
      {
        width: '100%',
        justifyContent: 'space-between',
        alignItems: 'center',
        paddingTop: 24,
        borderTop: `2px solid ${line}`,
        fontSize: 28,
      },
      [box({ fontWeight: 600, color: ink! }, 'Debrief'), box({ color: second! }, foot)],
    ),
  ]);
}
