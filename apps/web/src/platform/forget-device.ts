/** Takes away what this device kept of whoever is gone: drafts, searches, choices; not how it looks. */
export function forgetDevice(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('debrief:') && key !== 'debrief:theme') localStorage.removeItem(key);
  } catch {
    // Where nothing may be kept nothing was.
  }
}
