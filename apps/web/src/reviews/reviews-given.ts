const kept = 'debrief:reviews-given';

/** Practice is offered from the third review on. */
export const mayPractise = () => reviewsGiven() >= 3;

/** How many reviews were given on this device; counted only to offer practice at the right time. */
function reviewsGiven(): number {
  try {
    return Number(localStorage.getItem(kept)) || 0;
  } catch {
    return 0;
  }
}

export function noteGiven() {
  try {
    localStorage.setItem(kept, String(reviewsGiven() + 1));
  } catch {
    // Practice is offered on the topic's page too.
  }
}
