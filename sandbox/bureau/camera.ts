import { randomUUID } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BureauViolation } from '#contract/bureau';
import type { Carrier, Notifications } from '../kit/http/notifications';
import type { Office } from './office/office';
import { BureauRefusal } from './refusal';
import { mac, type Credentials } from './signing';
import { rfc3339 } from '../kit/time/china-time';

const minute = 60_000;
/** Until it is heard: after 5 s, 30 s, 5 min, 1 h, 6 h. */
const waitsMs = [5000, minute / 2, 5 * minute, 60 * minute, 360 * minute];

const Sighting = Type.Object(
  { plate: Type.String(), plateType: Type.String(), code: Type.String({ default: '1117' }) },
  { additionalProperties: false },
);
const reason = Type.Union([Type.String(), Type.Null()], { default: null });
const Answer = Type.Object(
  { recordNo: Type.String(), isUpheld: Type.Boolean(), reason },
  { additionalProperties: false },
);
const Asked = Type.Object({ recordNo: Type.String(), words: Type.String() }, { additionalProperties: false });
const OfRecord = Type.Object({ recordNo: Type.String() }, { additionalProperties: false });
type Camera = {
  office: Office;
  notifications: Notifications;
  credentials: Credentials;
  now: () => Date;
  pushTo: string | undefined;
};

/**
 * POST /__sandbox/bureau/camera {plate, plateType, code}: a camera sees the car. Of objections: /objection {recordNo, isUpheld, reason}
 * answers one, /objection/ask {recordNo, words} wants more, /accept-elsewhere {recordNo} decides the record all the same,
 * /objection/returned {recordNo}: the treasury has given back what was paid. The service is told of each.
 */
export function registerCamera(
  app: FastifyInstance,
  { office, notifications, credentials, now, pushTo }: Camera,
): void {
  if (pushTo) notifications.carriedBy('bureau', pushCarrier(credentials, { path: new URL(pushTo).pathname, now }));

  const tell = (reply: FastifyReply, entered: () => BureauViolation) => {
    try {
      const violation = entered();
      const content = { asOf: rfc3339(now()), violations: [violation] };
      if (pushTo) notifications.enqueue({ gateway: 'bureau', url: pushTo, content, event: 'violations' });
      return { recordNo: violation.recordNo, occurredAt: violation.occurredAt, told: pushTo !== undefined };
    } catch (error) {
      if (!(error instanceof BureauRefusal)) throw error;
      return reply.code(error.status).send({ code: error.code, field: error.field });
    }
  };
  app.post('/__sandbox/bureau/camera', { schema: { body: Sighting } }, async ({ body }, reply) =>
    tell(reply, () => office.see(body as Static<typeof Sighting>)),
  );
  app.post('/__sandbox/bureau/objection', { schema: { body: Answer } }, async ({ body }, reply) => {
    const answer = body as Static<typeof Answer>;
    return tell(reply, () => office.answer(answer.recordNo, answer.isUpheld, answer.reason));
  });
  app.post('/__sandbox/bureau/objection/ask', { schema: { body: Asked } }, async ({ body }, reply) => {
    const { recordNo, words } = body as Static<typeof Asked>;
    return tell(reply, () => office.ask(recordNo, words));
  });
  const ofRecord = (path: string, entered: (recordNo: string) => BureauViolation) =>
    app.post(`/__sandbox/bureau/${path}`, { schema: { body: OfRecord } }, async ({ body }, reply) =>
      tell(reply, () => entered((body as Static<typeof OfRecord>).recordNo)),
    );
  ofRecord('accept-elsewhere', office.acceptElsewhere);
  ofRecord('objection/returned', office.giveBack);
}

/** Each try is signed anew with its own nonce; heard is an answer of 200 that the service has signed. */
function pushCarrier({ key, secret }: Credentials, { path, now }: { path: string; now: () => Date }): Carrier {
  return {
    waitsMs: () => waitsMs,
    wrap({ content }) {
      const body = JSON.stringify(content);
      const [timestamp, nonce] = [String(Math.floor(now().getTime() / 1000)), randomUUID()];
      const signature = mac(secret, `POST\n${path}\n${timestamp}\n${nonce}\n${body}\n`);
      const signed = {
        'x-bureau-key': key,
        'x-bureau-timestamp': timestamp,
        'x-bureau-nonce': nonce,
        'x-bureau-signature': signature,
      };
      return { body, headers: { 'content-type': 'application/json', ...signed } };
    },
    heard: ({ status, headers, body }, sent) =>
      status === 200 &&
      headers.get('x-bureau-signature') ===
        mac(secret, `${headers.get('x-bureau-timestamp')}\n${sent.headers['x-bureau-nonce']}\n${status}\n${body}\n`),
  };
}
