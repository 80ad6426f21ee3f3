/** Brings the first field with a problem into view, once the problem is shown. */
export function focusFirstError() {
  setTimeout(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus(), 50);
}
