import { useEffect, useRef } from 'react';
import { useConnection } from '../platform/connection.ts';
import { notify } from '../platform/notices.ts';
import styles from './shell.module.css';

const words = {
  good: '',
  offline: 'You are offline. What you write is kept on this device.',
  down: 'The server does not answer just now. What you write is kept on this device.',
};

/** One calm line while nothing can be sent. */
export function ConnectionLine() {
  const connection = useConnection();
  const before = useRef(connection);
  useEffect(() => {
    if (before.current !== 'good' && connection === 'good') notify('Connected again.');
    before.current = connection;
  }, [connection]);
  return (
    <div role="status" className={words[connection] ? styles.connection : undefined}>
      {words[connection]}
    </div>
  );
}
