import { type RouterHistory, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    posted?: boolean;
  }
}

/** Goes to what has come out just now. Its page says so to its author alone: in an address it would say so to whomever that is given. */
export const goToPosted = (history: RouterHistory, href: string) => history.push(href, { posted: true });

/** Whether one came here by posting it. */
export const useJustPosted = () => useRouterState({ select: ({ location }) => location.state.posted === true });
