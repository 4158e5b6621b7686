// What the service would answer in states that no sample is in.

/** What of a payment became of each of its decisions. */
type Items = { items: object[] };
/** Payments as they are while nobody knows their end, and when they went back. */
export const payments = (outcome: string, change: object) => (answer: unknown) =>
  answer !== null && typeof answer === 'object' && 'mayPayAgain' in answer
    ? { ...answer, ...change, items: (answer as unknown as Items).items.map((item) => ({ ...item, outcome })) }
    : answer;

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

const within = <T extends object>(answer: unknown, key: string, change: (found: T) => object): unknown =>
  answer !== null && typeof answer === 'object' && key in answer ? { ...answer, ...change(answer as T) } : answer;

/** Why no licence may take a record. */
const why = { code: 'class_does_not_cover', article: '', bring: [], numbers: {}, unverified: false };
export const barred = (answer: unknown): unknown =>
  within(answer, 'barred', () => ({ barred: [{ id: 'violation_00000000001', windowReasons: [why] }] }));

/** Licences that lose the last of their points with the records that wait. */
export const nearlyFull = (answer: unknown): unknown =>
  within<{ licences: object[] }>(answer, 'licences', ({ licences }) => ({
    licences: licences.map((licence) => ({ ...licence, points: 11 })),
  }));

/** Photos of which the service knows and which do not come. */
export const withoutPhotos = (answer: unknown): unknown =>
  within<{ photos: object[] }>(answer, 'photos', ({ photos }) => ({
    photos: photos.map(() => ({ url: '/v1/photos/none' })),
  }));

type Told = { state: string; timeline: object[] };
const eventOf: Record<string, string> = {
  asked: 'bureau_asks',
  upheld: 'bureau_upholds',
  rejected: 'bureau_rejects',
};
/** An objection as the police have brought it on. */
export const objectionAs = (state: string, change: object) => (answer: unknown) =>
  within<Told>(answer, 'timeline', ({ timeline }) => ({
    ...change,
    state,
    timeline: eventOf[state]
      ? [...timeline, { event: eventOf[state], at: '2026-11-30T10:20:00+08:00', words: null }]
      : timeline,
  }));

/** A list with an objection in each state. */
export const objectionsOfAll = (answer: unknown): unknown =>
  within<{ objections: object[] }>(answer, 'objections', ({ objections: [one] }) => ({
    objections: one
      ? ['asked', 'reviewing', 'rejected', 'upheld', 'withdrawn'].map((state, at) => ({
          ...one,
          id: `objection_0000000000${at}`,
          state,
          askedBy: state === 'asked' ? '2026-12-04' : null,
          workdaysLeft: state === 'reviewing' || state === 'asked' ? 3 : null,
        }))
      : [],
  }));

const other = { platform: 'weapp', own: false, expiresAt: '2026-12-24T09:00:00+08:00' };
/** Two phones beside this browser, of which one was signed in before its use was kept. */
export const signedInElsewhere = (answer: unknown): unknown =>
  within<{ sessions: object[] }>(answer, 'sessions', ({ sessions }) => ({
    sessions: [
      ...sessions,
      {
        ...other,
        id: 'session_000000000001',
        begunAt: '2026-11-24T09:00:00+08:00',
        usedAt: '2026-11-29T21:14:00+08:00',
      },
      { ...other, id: 'session_000000000002', begunAt: null, usedAt: null },
    ],
  }));
