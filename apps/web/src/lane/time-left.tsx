import styles from './lane.module.css';

/** How long the answer is one's own, said calmly. */
export function TimeLeft({ minutes, over }: { minutes: number; over: boolean }) {
  if (over)
    return (
      <p className={styles.time} role="status">
        Your half hour is over, so somebody else may look at this too. What you wrote can still be sent.
      </p>
    );
  const time = minutes === 1 ? 'another minute' : `another ${minutes} minutes`;
  return (
    <p className={styles.time}>
      {minutes > 5
        ? `About three minutes of reading and writing. It is yours for ${time}.`
        : `It is yours for ${time}, and longer while you write.`}
    </p>
  );
}
