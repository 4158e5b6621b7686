// A bureau that answers at once, of any car and any decision, signed as contract/bureau.ts says. What it takes is none of ours.
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { shanghaiInstant } from '#domain/days/day';
import type { BureauDecision, BureauViolation } from '#contract/bureau';
import { fen } from '#domain/payments/money';
import { hangzhouOffice as office } from '../../test/support/neighbours/offices';

type Asked = { plate: string; plateType: string; number: string; receiptNo: string };

export const decisionOf = (number: string, plate = '京A00001'): BureauDecision => ({
  ...{
    number: number.padEnd(16, '0'),
    paper: 'simplified',
    recordNo: null,
    partyMasked: '张*',
    plate,
    plateType: '02',
  },
  ...{ occurredAt: '2026-11-02T09:00:00+08:00', place: '朝阳北路与青年路路口', offence: '违反禁令标志', code: '1344' },
  ...{ fineFen: fen(20_000), surchargeFen: null, points: 1, servedOn: '2026-11-05', service: 'electronic' },
  ...{ status: 'unpaid', payableOnline: true, office },
});

function recordOf({ plate, plateType }: Asked, at: number): BureauViolation {
  const recordNo = `11010420${plate.slice(-5)}${String(at).padStart(3, '0')}`.replace(/\D/g, '1');
  const isDecided = at % 2 === 1;
  return {
    ...{ recordNo, kind: 'camera', paper: isDecided ? 'decision' : 'record', plate, plateType, vehicleGroup: 'B' },
    ...{
      road: 'other',
      occurredAt: `2026-11-${10 + at}T09:00:00+08:00`,
      enteredAt: `2026-11-${11 + at}T09:00:00+08:00`,
    },
    ...{
      notifiedAt: `2026-11-${12 + at}T09:00:00+08:00`,
      place: '朝阳北路与青年路路口',
      latitude: 39.9,
      longitude: 116.4,
    },
    ...{ regionCode: '110105', code: '1344', offence: '违反禁令标志', measured: null, limit: null, points: 1 },
    ...{
      fineFen: fen(20_000),
      flags: [],
      status: isDecided ? 'decided' : 'unhandled',
      photoState: 'none',
      photoIds: [],
    },
    decision: isDecided ? decisionOf(`1101041${recordNo.slice(-9)}`, plate) : null,
    office,
  };
}

/** Five records a car: three to handle, two decided. */
function answerTo(path: string, asked: Asked): object {
  const { plate, plateType, number, receiptNo } = asked;
  const now = shanghaiInstant(Date.now());
  if (path.endsWith('/decisions/query')) return decisionOf(number);
  if (path.endsWith('/decisions/payments')) return { number, receiptNo, bookedAt: now };
  const vehicle = { plate, plateType, ownerMasked: '张*', ownerKind: 'person' };
  if (path.endsWith('/vehicles/verify')) return vehicle;
  return { asOf: now, vehicle, violations: [0, 1, 2, 3, 4].map((at) => recordOf(asked, at)) };
}

export function bureauAtOnce({ secret }: { secret: string }): Server {
  const mac = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  return createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const said = JSON.stringify(answerTo(request.url!, JSON.parse(text || '{}') as Asked));
      const timestamp = String(Math.floor(Date.now() / 1000));
      reply.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(said),
        'x-bureau-timestamp': timestamp,
        'x-bureau-signature': mac(`${timestamp}\n${String(request.headers['x-bureau-nonce'])}\n200\n${said}\n`),
      });
      reply.end(said);
    });
  });
}
