import { useIsFetching } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import styles from './shell.module.css';

/** A thin line on top while the next page is on its way; CSS lets it wait 300 ms. */
export function Progress() {
  const moving = useRouterState({ select: (state) => state.isLoading });
  const reading = useIsFetching({ predicate: (query) => query.state.data !== undefined }) > 0;
  return moving || reading ? <div className={styles.progress} aria-hidden="true" /> : null;
}
