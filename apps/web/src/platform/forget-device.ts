/** Takes away what this device kept of whoever is gone: drafts, words not sent, searches, choices; not how it looks. */
export function forgetDevice(): void {
  try {
    for (const kept of [localStorage, sessionStorage])
      for (const key of Object.keys(kept))
        if (key.startsWith('debrief:') && key !== 'debrief:theme') kept.removeItem(key);
  } catch {
    // Where nothing may be kept nothing was.
  }
}
