import type { ReactNode } from 'react';
import styles from './page.module.css';

/** When a rail or margin stands beside the text, and not below it; as in page.module.css. */
export const railBeside = '(min-width: 1100px)';

/** The frame of every page: its title in the browser, its column, and beside it on a wide screen its rail. */
export function Page({
  title,
  children,
  rail,
  margin,
  wide = false,
}: {
  title: string;
  children: ReactNode;
  /** 280 px of further reading; below the text on a narrow screen. */
  rail?: ReactNode;
  /** 320 px for notes; below the text on a narrow screen. */
  margin?: ReactNode;
  wide?: boolean;
}) {
  const shape = margin ? styles.withMargin : rail ? styles.withRail : wide ? styles.wide : '';
  return (
    <div className={`${styles.page} ${shape}`}>
      <title>{title === 'Debrief' ? title : `${title} · Debrief`}</title>
      <div className={styles.column}>{children}</div>
      {(margin ?? rail) && <div className={styles.aside}>{margin ?? rail}</div>}
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  more,
  children,
  id,
  outline,
}: {
  title: string;
  more?: ReactNode;
  children: ReactNode;
  id?: string;
  /** What it is called in the outline of the page; it needs an id there. */
  outline?: string;
}) {
  return (
    <section className={styles.section} id={id} aria-label={title} data-outline={outline}>
      <div className={styles.sectionHead}>
        <h2>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  );
}
