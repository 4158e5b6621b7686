// What the service would answer in states that no sample is in.

/** Payments as they are while nobody knows their end, and when they went back. */
export const payments = (change: object) => (answer: unknown) =>
  answer !== null && typeof answer === 'object' && 'mayPayAgain' in answer ? { ...answer, ...change } : answer;

/** Cars of which nothing is open. */
export const asClear = (answer: unknown): unknown =>
  answer !== null && typeof answer === 'object' && 'cars' in answer
    ? {
        cars: (answer.cars as object[]).map((car) => ({
          ...car,
          toHandle: 0,
          toPay: 0,
          beingPaid: 0,
          underReview: 0,
          payableFen: 0,
          payableDecisions: [],
          payBy: null,
          nextToHandle: null,
        })),
      }
    : answer;
