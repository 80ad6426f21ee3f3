import type { Me } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AccessTokenPart } from '../access-tokens/access-token-part.tsx';
import { ChangePasswordForm } from '../accounts/change-password-form.tsx';
import { EmailPart } from '../accounts/email-part.tsx';
import { FirstPassword } from '../accounts/first-password.tsx';
import { urls } from '../app/urls.ts';
import { AuthenticatorPart } from '../authenticators/authenticator-part.tsx';
import { ElsewherePart } from '../identities/elsewhere-part.tsx';
import { PasskeyPart } from '../passkeys/passkey-part.tsx';
import { useViewer } from '../platform/session.ts';
import { ownSecurity } from '../security/security.cache.ts';
import { SessionList } from '../sessions/session-list.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

export function SecurityPage() {
  const viewer = useViewer();
  return (
    <div className={styles.page}>
      <title>Signing in and security · Debrief</title>
      <header>
        <p>
          <Link href={urls.settings()}>Settings</Link>
        </p>
        <h1 tabIndex={-1}>Signing in and security</h1>
      </header>
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.security())}>Sign in</ButtonLink>}>
          Sign in to change by what you sign in, and to see where you are signed in.
        </Empty>
      )}
      {viewer && (
        <>
          <Part id="email" title="Email">
            <EmailPart key={viewer.email} me={viewer} />
          </Part>
          <Part id="sessions" title="Where you are signed in">
            <SessionList />
          </Part>
          <WaysIn me={viewer} />
        </>
      )}
    </div>
  );
}

/** By what one signs in, and what one's programs use. */
function WaysIn({ me }: { me: Me }) {
  const query = useQuery(ownSecurity());
  return (
    <Loaded query={query} label="Fetching by what you sign in">
      {({ hasPassword, authenticator, passkeys, elsewhere, accessTokens }) => (
        <>
          <Part id="password" title="Password">
            {hasPassword ? <ChangePasswordForm /> : <FirstPassword email={me.email} />}
          </Part>
          <Part id="passkeys" title="Passkeys">
            <PasskeyPart passkeys={passkeys} />
          </Part>
          <Part id="code" title="A code at sign-in">
            <AuthenticatorPart app={authenticator} />
          </Part>
          {elsewhere && (
            <Part id="elsewhere" title="An account elsewhere">
              <ElsewherePart elsewhere={elsewhere} />
            </Part>
          )}
          <Part id="tokens" title="Access tokens">
            <AccessTokenPart tokens={accessTokens} role={me.role} />
          </Part>
        </>
      )}
    </Loaded>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-labelledby={`security-${id}`}>
      <h2 id={`security-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
