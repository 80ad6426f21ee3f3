import { encode } from 'uqr';
import styles from './authenticator.module.css';

/** The square that the app reads, drawn here: nobody else is told the secret. */
export function AuthenticatorSquare({ address }: { address: string }) {
  const { data, size } = encode(address, { border: 4, ecc: 'M' });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={styles.square}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="The square for your app to read; the same stands below in letters"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
