import type { AskedMonths } from '@debrief/contract';
import { shortMonth } from '../platform/time.ts';
import { askedBars, type Bar } from './asked-bars.ts';
import styles from './asked-chart.module.css';

const [width, height, top, foot] = [280, 116, 18, 22];

/** How many people were asked, by month; months with few of them are drawn as one. Nothing where there is nothing to see. */
export function AskedChart({ months, what }: { months: AskedMonths[]; what: string }) {
  const drawn = askedBars(months);
  if (!drawn) return null;
  const { bars, window, first } = drawn;
  const month = width / window;
  const most = Math.max(...bars.map(({ aMonth }) => aMonth));
  const highOf = ({ aMonth }: Bar) => Math.max(3, (aMonth / most) * (height - top - foot));
  const floor = height - foot;
  return (
    <figure className={styles.chart}>
      <figcaption>{what}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {bars.map((bar) => (
          <g key={bar.from}>
            <rect
              className={styles.bar}
              x={bar.start * month + 1}
              width={bar.months * month - 2}
              y={floor - highOf(bar)}
              height={highOf(bar)}
              rx={1}
            />
            <text
              className={styles.number}
              x={(bar.start + bar.months / 2) * month}
              y={floor - highOf(bar) - 5}
              textAnchor="middle"
            >
              {bar.members}
            </text>
          </g>
        ))}
        <line className={styles.floor} x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
        <text className={styles.label} x={0} y={height - 5}>
          {shortMonth(first)}
        </text>
        <text className={styles.label} x={width} y={height - 5} textAnchor="end">
          Now
        </text>
      </svg>
      <table className="visually-hidden">
        <caption>{what}</caption>
        <thead>
          <tr>
            <th scope="col">Months</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ from, to, members }) => (
            <tr key={from}>
              <th scope="row">{from === to ? shortMonth(from) : `${shortMonth(from)} to ${shortMonth(to)}`}</th>
              <td>{members}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
