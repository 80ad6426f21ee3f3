import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.ts';
import { page, text } from './page-route.ts';

const next = ({ next: to }: Record<string, unknown>): { next?: string } => ({ next: text(to) });

const signIn = createRoute({
  ...page('/sign-in'),
  component: lazyPage(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
  validateSearch: next,
});
const signUp = createRoute({
  ...page('/sign-up'),
  component: lazyPage(() => import('../pages/sign-up-page.tsx'), 'SignUpPage'),
  validateSearch: next,
});
const forgotPassword = createRoute({
  ...page('/forgot-password'),
  component: lazyPage(() => import('../pages/forgot-password-page.tsx'), 'ForgotPasswordPage'),
});
const resetPassword = createRoute({
  ...page('/reset-password'),
  component: lazyPage(() => import('../pages/reset-password-page.tsx'), 'ResetPasswordPage'),
});
const verifyEmail = createRoute({
  ...page('/verify-email'),
  component: lazyPage(() => import('../pages/verify-email-page.tsx'), 'VerifyEmailPage'),
});
const signedInElsewhere = createRoute({
  ...page('/signed-in-elsewhere'),
  component: lazyPage(() => import('../pages/signed-in-elsewhere-page.tsx'), 'SignedInElsewherePage'),
});
const settings = createRoute({
  ...page('/settings'),
  component: lazyPage(() => import('../pages/settings-page.tsx'), 'SettingsPage'),
});
const security = createRoute({
  ...page('/settings/security'),
  component: lazyPage(() => import('../pages/security-page.tsx'), 'SecurityPage'),
});

const mailSettings = createRoute({
  ...page('/settings/mail'),
  component: lazyPage(() => import('../pages/mail-settings-page.tsx'), 'MailSettingsPage'),
});
const blocks = createRoute({
  ...page('/settings/blocks'),
  component: lazyPage(() => import('../pages/blocks-page.tsx'), 'BlocksPage'),
});
const yourData = createRoute({
  ...page('/settings/your-data'),
  component: lazyPage(() => import('../pages/your-data-page.tsx'), 'YourDataPage'),
});
const deleteAccount = createRoute({
  ...page('/settings/delete-account'),
  component: lazyPage(() => import('../pages/delete-account-page.tsx'), 'DeleteAccountPage'),
});
const unsubscribe = createRoute({
  ...page('/unsubscribe'),
  component: lazyPage(() => import('../pages/unsubscribe-page.tsx'), 'UnsubscribePage'),
});

/** How one comes in, and one's own settings. */
export const accountRoutes = [
  signIn,
  signUp,
  forgotPassword,
  resetPassword,
  verifyEmail,
  signedInElsewhere,
  settings,
  security,
  mailSettings,
  blocks,
  yourData,
  deleteAccount,
  unsubscribe,
] as const;
