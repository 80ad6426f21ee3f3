import { useEffect, useState } from 'react';
import styles from './waiting.module.css';

/** Words for what is on its way, shown only once it takes longer than 300 ms. */
export function Waiting({ label = 'Loading' }: { label?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles.waiting} role="status">
      {late && `${label}…`}
    </p>
  );
}
