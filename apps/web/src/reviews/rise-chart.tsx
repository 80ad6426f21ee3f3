import type { ReviewsOfAnswer } from '@debrief/contract';
import styles from './rise-chart.module.css';

const [width, height, edge] = [320, 120, 24];
const yOf = (value: number) => height - edge - ((value - 1) / 3) * (height - 2 * edge);

/** The score from version to version, each with how sure it is; nothing before two versions have one. */
export function RiseChart({ history }: { history: ReviewsOfAnswer['history'] }) {
  const scored = history.flatMap(({ revision, overall }) => (overall ? [{ revision, ...overall }] : []));
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || scored.length < 2) return null;
  const xOf = (at: number) => edge + (at * (width - 2 * edge)) / (scored.length - 1);
  const words = `From ${first.value.toFixed(1)} in version ${first.revision} to ${last.value.toFixed(1)} in version ${last.revision}, of 4.`;
  return (
    <figure className={styles.rise}>
      <figcaption>{words}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {[1, 4].map((level) => (
          <g key={level}>
            <line className={styles.grid} x1={edge} x2={width - edge} y1={yOf(level)} y2={yOf(level)} />
            <text className={styles.label} x={4} y={yOf(level) + 4}>
              {level}
            </text>
          </g>
        ))}
        <polyline
          className={styles.line}
          points={scored.map(({ value }, at) => `${xOf(at)},${yOf(value)}`).join(' ')}
        />
        {scored.map(({ revision, value, low, high }, at) => (
          <g key={revision}>
            <line className={styles.spread} x1={xOf(at)} x2={xOf(at)} y1={yOf(low)} y2={yOf(high)} />
            <circle className={styles.dot} cx={xOf(at)} cy={yOf(value)} r={4} />
            <text
              className={styles.label}
              x={at === 0 ? 4 : at === scored.length - 1 ? width - 4 : xOf(at)}
              y={height - 4}
              textAnchor={at === 0 ? 'start' : at === scored.length - 1 ? 'end' : 'middle'}
            >
              Version {revision}
            </text>
          </g>
        ))}
      </svg>
      <table className="visually-hidden">
        <caption>Score by version, from 1 to 4</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Score</th>
            <th scope="col">Between</th>
          </tr>
        </thead>
        <tbody>
          {scored.map(({ revision, value, low, high }) => (
            <tr key={revision}>
              <th scope="row">{revision}</th>
              <td>{value.toFixed(1)}</td>
              <td>
                {low.toFixed(1)} and {high.toFixed(1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
