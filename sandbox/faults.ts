import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';

const Kind = Type.Union([
  Type.Literal('http500'),
  Type.Literal('timeout'), // the request is lost: nothing happens and nobody answers
  Type.Literal('lost_response'), // it happens, but the answer is lost
  Type.Literal('zombie'), // given up by the caller, and then it happens after all
  Type.Literal('unsigned'),
  Type.Literal('malformed'),
]);
export type FaultKind = Static<typeof Kind>;

const FailNext = Type.Object(
  { path: Type.String(), times: Type.Integer({ minimum: 1 }), kind: Kind },
  { additionalProperties: false },
);

const FaultSettings = Type.Object(
  {
    dropNotifications: Type.Boolean(),
    duplicateNotifications: Type.Boolean(),
    delayNotificationsMs: Type.Integer({ minimum: 0 }),
    failNext: Type.Union([FailNext, Type.Null()]),
    /** WeChat Pay's key for notifications: a merchant in change-over must take both. */
    notificationKey: Type.Union([
      Type.Literal('public_key'),
      Type.Literal('certificate'),
      Type.Literal('mixed'),
    ]),
    /** Whether this is a merchant of before autumn 2024, and how its platform certificates stand. */
    certificates: Type.Union([
      Type.Literal('none'),
      Type.Literal('one'),
      Type.Literal('rotating'),
      Type.Literal('expired'),
    ]),
  },
  { additionalProperties: false },
);
export type FaultSettings = Static<typeof FaultSettings>;

const none: FaultSettings = {
  dropNotifications: false,
  duplicateNotifications: false,
  delayNotificationsMs: 0,
  failNext: null,
  notificationKey: 'public_key',
  certificates: 'none',
};

/** Knobs for tests: the two gateways misbehave as the real ones have been seen to. */
export function openFaults() {
  let settings = none;
  return {
    settings: () => settings,
    set: (change: Partial<FaultSettings>) => (settings = { ...settings, ...change }),
    clear: () => (settings = none),
    /** The fault that this request must suffer, if any; each one counts down. */
    takeFor(path: string): FaultKind | undefined {
      const { failNext } = settings;
      if (!failNext || !path.includes(failNext.path)) return undefined;
      const times = failNext.times - 1;
      settings = { ...settings, failNext: times > 0 ? { ...failNext, times } : null };
      return failNext.kind;
    },
  };
}
export type Faults = ReturnType<typeof openFaults>;

export function faultRoutes(app: FastifyInstance, faults: Faults): void {
  app.post(
    '/__sandbox/pay/faults',
    { schema: { body: Type.Partial(FaultSettings) } },
    async (request) => faults.set(request.body as Partial<FaultSettings>),
  );
  app.post('/__sandbox/pay/reset', async () => faults.clear());
}
