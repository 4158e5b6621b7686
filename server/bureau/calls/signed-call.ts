import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RefusalCode } from '#contract/refusals';
import { Refused, type Clock } from '../../ports';
import { jsonIn } from '../boundary/checked-answer';
import { fetchAnswer } from '../boundary/http-answer';

export type BureauCredentials = { url: string; key: string; secret: string };
export type BureauAnswer = { text: string; bytes: Buffer; type: string };

/** A car's list of twenty thousand lines and a photo are both smaller. */
const limits = { timeoutMs: 5000, mostBytes: 32 * 1024 * 1024 };
/** Refusals about what was asked for. Any other (our key, our rate, its own failure) is none of the driver's doing. */
const aboutTheThing = new Set([403, 404, 409, 422]);

/** Said of the moment, not of the request. */
const passing = new Set([408, 425, 429]);
/** isDefinite: whatever the bureau has signed as our fault is its word on the request, for a word of ours that cannot be left unsaid. */
export type How = { tries: number; isDefinite?: boolean };

/** Signs each request and checks each answer as contract/bureau.ts says. A lost or forged answer is bureau_down. */
export const createBureauCall = (credentials: BureauCredentials, clock: Clock) =>
  async function call(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    { tries, isDefinite = false }: How,
  ): Promise<BureauAnswer> {
    for (let left = tries; ; left -= 1) {
      try {
        return await once(credentials, clock, { method, path, body: body ? JSON.stringify(body) : '', isDefinite });
      } catch (error) {
        const lost = !(error instanceof Refused) || error.code === 'bureau_down';
        if (!lost) throw error;
        if (left <= 1) throw new Refused('bureau_down');
      }
    }
  };

type Request = { method: string; path: string; body: string; isDefinite: boolean };

async function once(
  { url, key, secret }: BureauCredentials,
  clock: Clock,
  { method, path, body, isDefinite }: Request,
): Promise<BureauAnswer> {
  const timestamp = String(Math.floor(clock.now().getTime() / 1000));
  const nonce = randomBytes(12).toString('hex');
  const init = {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      'x-bureau-key': key,
      'x-bureau-timestamp': timestamp,
      'x-bureau-nonce': nonce,
      'x-bureau-signature': mac(secret, `${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`),
    },
    body: body || null,
  };
  const { status, headers, bytes } = await fetchAnswer(url + path, init, limits);
  const type = headers.get('content-type') ?? '';
  const signed = type.startsWith('image/') ? '' : bytes.toString('utf8');
  const answered = headers.get('x-bureau-timestamp') ?? '';
  const expected = mac(secret, `${answered}\n${nonce}\n${status}\n${signed}\n`);
  if (!equal(expected, headers.get('x-bureau-signature') ?? '')) throw new Refused('bureau_down');
  if (isDefinite && status >= 400 && status < 500 && !passing.has(status)) throw refusal(jsonOrNothing(signed));
  if (aboutTheThing.has(status)) throw refusal(jsonIn(signed));
  if (status !== 200) throw new Refused('bureau_down');
  return { text: signed, bytes, type };
}

/** The bureau's words for what it refuses, and ours. One that the contract does not name is a refusal without a reason. */
const refusals: Record<string, [RefusalCode, field?: string]> = {
  vehicle_unknown: ['car_unknown', 'plate'],
  last_six_wrong: ['last_six_wrong', 'lastSix'],
  unit_code_missing: ['unit_code_missing', 'unitCode'],
  unit_code_wrong: ['unit_code_wrong', 'unitCode'],
  driver_unsaid: ['driver_not_said', 'drove'],
  licence_unknown: ['licence_unknown', 'number'],
  file_number_wrong: ['file_number_wrong', 'fileNumber'],
  name_wrong: ['licence_name_wrong', 'name'],
  decision_unknown: ['decision_unknown', 'number'],
  record_unknown: ['record_unknown'],
  photo_unknown: ['photo_unknown'],
  already_handled: ['already_handled'],
  case_unknown: ['record_unknown'],
  case_closed: ['objection_over'],
  nothing_asked: ['nothing_asked'],
  evidence_refused: ['evidence_refused'],
  window_only: ['window_only'],
  already_paid: ['decision_paid'],
  amount_differs: ['amount_changed'],
};

function jsonOrNothing(text: string): unknown {
  try {
    return jsonIn(text);
  } catch {
    return undefined;
  }
}

function refusal(said: unknown): Refused {
  const code = String((said as { code?: unknown } | null)?.code ?? '');
  const [ours, field] = Object.hasOwn(refusals, code) ? refusals[code]! : (['bureau_refused'] as const);
  return new Refused(ours, field ? { field } : {});
}

const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

const equal = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
