import { Outlet } from '@tanstack/react-router';
import { useRef } from 'react';
import { useLiveInbox } from '../inbox/use-live-inbox.ts';
import { Toasts } from '../ui/toasts.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { Footer } from './footer.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Progress } from './progress.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { useFreshForViewer } from './use-fresh-for-viewer.ts';

/** What stands around every page. */
export function Shell() {
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  useFreshForViewer();
  useLiveInbox();
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <Progress />
      <TopBar />
      <ConnectionLine />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
      <PhoneBar />
      <Toasts />
    </>
  );
}
