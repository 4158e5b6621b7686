import { createHmac } from 'node:crypto';
import {
  checkedBooked,
  checkedDecision,
  checkedOffices,
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

type Ask = (sent: Sent) => Promise<Heard>;
type Check = () => Promise<string | undefined>;

/** Asks as the contract has it, or otherwise where a check wants it so; says whether the answer was signed rightly. */
function createAsk(bureau: BureauUnderCheck, now: () => Date): Ask {
  let nonces = 0;
  return async ({ path, body, key = bureau.key, secret = bureau.secret, ageSeconds = 0, nonce }) => {
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
    const answered = answer.headers.get('x-bureau-timestamp');
    const expected = mac(bureau.secret, `${answered}\n${own}\n${answer.status}\n${said}\n`);
    return { status: answer.status, text: said, signed: answer.headers.get('x-bureau-signature') === expected };
  };
}

const answers =
  (ask: Ask, sent: Sent, read: (value: unknown) => unknown): Check =>
  async () => {
    const { status, text, signed } = await ask(sent);
    if (!signed) return 'the answer is not signed over TIMESTAMP, NONCE, STATUS and BODY';
    if (status !== 200) return `it answered ${status} ${text.slice(0, 200)}`;
    const fault = read(jsonIn(text));
    return typeof fault === 'string' ? fault : undefined;
  };

const refuses =
  (ask: Ask, sent: Sent, status: number, code?: string): Check =>
  async () => {
    const heard = await ask(sent);
    if (heard.status !== status) return `it answered ${heard.status}, not ${status}`;
    if (!code) return undefined;
    const said = (jsonIn(heard.text) as { code?: unknown } | null)?.code;
    return said === code ? undefined : `its code is ${String(said)}, not ${code}`;
  };

const takesOnce =
  (ask: Ask, sent: Sent, nonce: string): Check =>
  async () => {
    await ask({ ...sent, nonce });
    const { status } = await ask({ ...sent, nonce });
    return status === 401 || status === 409 ? undefined : `it answered ${status} to the same nonce again`;
  };

/** What an integrator's bureau does otherwise than contract/bureau.openapi.json says, check by check. */
export function checkBureau(bureau: BureauUnderCheck, known: Known, now: () => Date): Promise<Finding[]> {
  const { decision, plate, plateType, lastSix } = known;
  const car = { plate, plateType, lastSix };
  const ask = createAsk(bureau, now);
  const verify = { path: 'vehicles/verify', body: car };
  return run({
    'verifies a car': answers(ask, verify, (value) => void checkedVehicle(value, car)),
    'refuses another secret with 401': refuses(ask, { ...verify, secret: `${bureau.secret}x` }, 401),
    'refuses another key with 401': refuses(ask, { ...verify, key: `${bureau.key}x` }, 401),
    'refuses a request of ten minutes ago with 401': refuses(ask, { ...verify, ageSeconds: 600 }, 401),
    'takes a nonce once': takesOnce(ask, verify, `twice-${process.pid}-${now().getTime()}`),
    ...aboutCars(ask, car, now),
    ...aboutDecisions(ask, decision, now),
  });
}

const aboutCars = (ask: Ask, car: Omit<Known, 'decision'>, now: () => Date): Record<string, Check> => {
  const verify = (change: object) => ({ path: 'vehicles/verify', body: { ...car, ...change } });
  return {
    'refuses wrong last six with 403': refuses(ask, verify({ lastSix: 'ZZZZZZ' }), 403, 'last_six_wrong'),
    'refuses an unknown car with 404': refuses(ask, verify({ plate: '藏Z99999' }), 404, 'vehicle_unknown'),
    'lists a car, every record as the contract has it': answers(
      ask,
      { path: 'violations/query', body: car },
      (value) => {
        const { unreadable } = checkedViolations(value, car, now());
        return unreadable && `${unreadable} records are not as the contract has them, or cannot be`;
      },
    ),
  };
};

const aboutDecisions = (ask: Ask, decision: string, now: () => Date): Record<string, Check> => {
  const byNumber = (number: string) => ({ path: 'decisions/query', body: { number } });
  const isIt = (value: unknown) => void checkedDecision(value, decision, now());
  const day = '2026-01-05';
  return {
    'finds a decision by its number': answers(ask, byNumber(decision), isIt),
    'finds it by fifteen digits, and answers sixteen': answers(ask, byNumber(decision.slice(0, 15)), isIt),
    'refuses an unknown decision with 404': refuses(ask, byNumber('9'.repeat(16)), 404, 'decision_unknown'),
    'says what it booked on a day': answers(
      ask,
      { path: 'decisions/booked', body: { day } },
      (value) => void checkedBooked(value, day),
    ),
    'lists the offices of a city, or says that it lists none': listsOffices(ask, decision.slice(0, 4), now),
  };
};

const listsOffices = (ask: Ask, city: string, now: () => Date): Check => {
  const question = { path: 'offices/query', body: { city } };
  return async () => {
    if ((await refuses(ask, question, 404, 'city_unlisted')()) === undefined) return undefined;
    return answers(ask, question, (value) => {
      const { unreadable } = checkedOffices(value, city, now());
      return unreadable && `${unreadable} offices are not as the contract has them, or cannot be`;
    })();
  };
};

async function run(checks: Record<string, Check>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, work] of Object.entries(checks)) {
    const wrong = await work().catch((error: unknown) => `it gave no answer that can be read: ${String(error)}`);
    findings.push({ check, ...(wrong && { wrong }) });
  }
  return findings;
}
