import { Type, type Static } from '@sinclair/typebox';

const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: values });

const Kind = oneOf(
  'http500',
  'throttled', // 429, signed
  'timeout', // the request is lost: nothing happens and nobody answers
  'lost_request', // the same, and the connection breaks
  'lost_response', // it happens, but the answer is lost
  'zombie', // given up by the caller, and then it happens after all
  'late', // the same, and the connection breaks
  'unsigned',
  'malformed',
);
export type FaultKind = Static<typeof Kind>;

const FailNext = Type.Object(
  {
    path: Type.String(),
    times: Type.Integer({ minimum: 1 }),
    kind: Kind,
    /** Only requests that name this order, in their address or in their body. */
    order: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** The same seed and the same requests give the same troubles: each request and each delivery with this probability. */
const Seeded = Type.Object(
  { seed: Type.Integer(), rate: Type.Number({ minimum: 0, maximum: 1 }) },
  { additionalProperties: false },
);

export const FaultSettings = Type.Object(
  {
    dropNotifications: Type.Boolean(),
    duplicateNotifications: Type.Boolean(),
    delayNotificationsMs: Type.Integer({ minimum: 0 }),
    failNext: Type.Union([FailNext, Type.Null()]),
    seeded: Type.Union([Seeded, Type.Null()]),
    /** What WeChat Pay says to a close within five minutes of the order; seeded faults say it now and then. */
    earlyClose: oneOf('taken', 'FREQUENCY_LIMITED', 'SYSTEM_ERROR', 'USERPAYING'),
    /** WeChat Pay's key for notifications: a merchant in change-over must take both. */
    notificationKey: oneOf('public_key', 'certificate', 'mixed'),
    /** Whether this is a merchant of before autumn 2024, and how its platform certificates stand. */
    certificates: oneOf('none', 'one', 'rotating', 'expired'),
    /** How refunds that are asked for from now on end; NOT_ENOUGH refuses them at once. */
    refundsEnd: oneOf('SUCCESS', 'CLOSED', 'ABNORMAL', 'NOT_ENOUGH'),
    // From here on: what documents leave open, to be set right on the first day with a real merchant.
    /** The HTTP status of ORDER_PAID on a close. */
    paidCloseStatus: Type.Integer({ minimum: 400, maximum: 499 }),
    /** What an order is refused with whose time_expire is over when it is placed again. */
    expiredOrderCode: oneOf('ORDER_CLOSED', 'INVALID_REQUEST'),
    /** Alipay's first repetition: four minutes on most pages, two on some. */
    alipayFirstWaitMs: Type.Integer({ minimum: 0 }),
    /** Whether Alipay sends fields without a value in notifications. */
    alipayEmptyFields: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type FaultSettings = Static<typeof FaultSettings>;

export const noFaults: FaultSettings = {
  dropNotifications: false,
  duplicateNotifications: false,
  delayNotificationsMs: 0,
  failNext: null,
  seeded: null,
  earlyClose: 'taken',
  notificationKey: 'public_key',
  certificates: 'none',
  refundsEnd: 'SUCCESS',
  paidCloseStatus: 400,
  expiredOrderCode: 'ORDER_CLOSED',
  alipayFirstWaitMs: 240_000,
  alipayEmptyFields: false,
};
