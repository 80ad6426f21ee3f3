import { IconBuilding, IconHome, IconMessageCircle, IconMessages, IconPencil, IconUser } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { UnreadBadge } from '../inbox/unread-badge.tsx';
import { useViewer } from '../platform/session.ts';
import { Link } from '../ui/link.tsx';
import styles from './phone-bar.module.css';
import { places } from './places.ts';

/** The five places within a thumb's reach. */
export function PhoneBar() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const viewer = useViewer();
  const bar = [
    { ...places.home, Icon: IconHome },
    { ...places.questions, Icon: IconMessages },
    { ...places.write, Icon: IconPencil, filled: true },
    viewer ? { ...places.feedback, Icon: IconMessageCircle } : { ...places.companies, Icon: IconBuilding },
    { ...(viewer ? places.you : places.signIn), Icon: IconUser },
  ];
  return (
    <nav aria-label="Main, below" className={styles.bar}>
      {bar.map(({ href, label, under, Icon, ...rest }) => (
        <Link
          key={label}
          href={href}
          className={'filled' in rest ? `${styles.place} ${styles.write}` : styles.place}
          aria-current={under.test(path) ? 'page' : undefined}
        >
          <span className={styles.icon}>
            <Icon size={22} stroke={1.6} aria-hidden="true" />
            {label === places.feedback.label && <UnreadBadge />}
          </span>
          {label}
        </Link>
      ))}
    </nav>
  );
}
