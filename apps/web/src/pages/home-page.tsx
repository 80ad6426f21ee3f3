import { useViewer } from '../platform/session.ts';
import { GuestHome } from './guest-home.tsx';
import { MemberHome } from './member-home.tsx';

export function HomePage() {
  const viewer = useViewer();
  return viewer ? <MemberHome viewer={viewer} /> : <GuestHome />;
}
