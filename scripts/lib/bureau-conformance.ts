import { createHmac } from 'node:crypto';
import {
  checkedBooked,
  checkedDecision,
  checkedVehicle,
  checkedViolations,
  jsonIn,
} from '../../server/bureau/boundary/checked-answer';

export type BureauUnderCheck = { url: string; key: string; secret: string };
/** A car and a decision that the bureau has; everything that is asked only reads. */
export type Known = { plate: string; plateType: string; lastSix: string; decision: string };
export type Finding = { check: string; wrong?: string };

type Sent = { path: string; body: object; key?: string; secret?: string; ageSeconds?: number; nonce?: string };
type Heard = { status: number; text: string; signed: boolean };

const mac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

/** What an integrator's bureau does otherwise than contract/bureau.openapi.json says, check by check. */
export async function checkBureau(bureau: BureauUnderCheck, known: Known, now: () => Date): Promise<Finding[]> {
  const { plate, plateType, lastSix } = known;
  const car = { plate, plateType, lastSix };
  let nonces = 0;

  async function ask({
    path,
    body,
    key = bureau.key,
    secret = bureau.secret,
    ageSeconds = 0,
    nonce,
  }: Sent): Promise<Heard> {
    const timestamp = String(Math.floor(now().getTime() / 1000) - ageSeconds);
    const own = nonce ?? `check-${process.pid}-${now().getTime()}-${(nonces += 1)}`;
    const text = JSON.stringify(body);
    const where = `/bureau/v1/${path}`;
    const answer = await fetch(bureau.url + where, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'x-bureau-key': key,
        'x-bureau-timestamp': timestamp,
        'x-bureau-nonce': own,
        'x-bureau-signature': mac(secret, `POST\n${where}\n${timestamp}\n${own}\n${text}\n`),
      },
      body: text,
    });
    const said = await answer.text();
    const expected = mac(
      bureau.secret,
      `${answer.headers.get('x-bureau-timestamp')}\n${own}\n${answer.status}\n${said}\n`,
    );
    return { status: answer.status, text: said, signed: answer.headers.get('x-bureau-signature') === expected };
  }

  const answers = (sent: Sent, read: (value: unknown) => unknown) => async (): Promise<string | undefined> => {
    const { status, text, signed } = await ask(sent);
    if (!signed) return 'the answer is not signed over TIMESTAMP, NONCE, STATUS and BODY';
    if (status !== 200) return `it answered ${status} ${text.slice(0, 200)}`;
    const fault = read(jsonIn(text));
    return typeof fault === 'string' ? fault : undefined;
  };
  const refuses = (sent: Sent, status: number, code?: string) => async (): Promise<string | undefined> => {
    const heard = await ask(sent);
    if (heard.status !== status) return `it answered ${heard.status}, not ${status}`;
    if (!code) return undefined;
    const said = (jsonIn(heard.text) as { code?: unknown } | null)?.code;
    return said === code ? undefined : `its code is ${String(said)}, not ${code}`;
  };
  const verify = { path: 'vehicles/verify', body: car };
  const byNumber = (number: string): Sent => ({ path: 'decisions/query', body: { number } });

  return run({
    'verifies a car': answers(verify, (value) => void checkedVehicle(value, car)),
    'refuses another secret with 401': refuses({ ...verify, secret: `${bureau.secret}x` }, 401),
    'refuses another key with 401': refuses({ ...verify, key: `${bureau.key}x` }, 401),
    'refuses a request of ten minutes ago with 401': refuses({ ...verify, ageSeconds: 600 }, 401),
    'takes a nonce once': async () => {
      const nonce = `twice-${process.pid}-${now().getTime()}`;
      await ask({ ...verify, nonce });
      const { status } = await ask({ ...verify, nonce });
      return status === 401 || status === 409 ? undefined : `it answered ${status} to the same nonce again`;
    },
    'refuses wrong last six with 403': refuses(
      { ...verify, body: { ...car, lastSix: 'ZZZZZZ' } },
      403,
      'last_six_wrong',
    ),
    'refuses an unknown car with 404': refuses(
      { ...verify, body: { ...car, plate: '藏Z99999' } },
      404,
      'vehicle_unknown',
    ),
    'lists a car, every record as the contract has it': answers({ path: 'violations/query', body: car }, (value) => {
      const { unreadable } = checkedViolations(value, car, now());
      return unreadable && `${unreadable} records are not as the contract has them, or cannot be`;
    }),
    'finds a decision by its number': answers(
      byNumber(known.decision),
      (value) => void checkedDecision(value, known.decision, now()),
    ),
    'finds it by fifteen digits, and answers sixteen': answers(
      byNumber(known.decision.slice(0, 15)),
      (value) => void checkedDecision(value, known.decision, now()),
    ),
    'refuses an unknown decision with 404': refuses(byNumber('9'.repeat(16)), 404, 'decision_unknown'),
    'says what it booked on a day': answers(
      { path: 'decisions/booked', body: { day: '2026-01-05' } },
      (value) => void checkedBooked(value, '2026-01-05'),
    ),
  });
}

async function run(checks: Record<string, () => Promise<string | undefined>>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, work] of Object.entries(checks)) {
    const wrong = await work().catch((error: unknown) => `it gave no answer that can be read: ${String(error)}`);
    findings.push({ check, ...(wrong && { wrong }) });
  }
  return findings;
}
