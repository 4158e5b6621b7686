// Which rule is for which paper: the days to come and be handled, putting them off, and objecting.
import { describe, expect, it } from '@jest/globals';
import type { BureauViolation } from '../../../contract/bureau';
import { fen } from '../../../domain/payments/money';
import { dueNow } from '../../../server/decisions/decision-view';
import { violationView } from '../../../server/violations/violation-view';
import { hangzhouOffice } from '../../support/neighbours/offices';

const source = { name: '交警', asOf: '2026-11-05T10:00:00+08:00', state: 'live' as const };
const now = new Date('2026-11-05T10:00:00+08:00');
const decision = {
  number: '3301061000000001',
  paper: 'simplified',
  recordNo: '3301061000000001',
  plate: '浙A12345',
  code: '1625',
  offence: '驾驶机动车违反道路交通信号灯通行的',
  fineFen: fen(20000),
  surchargeFen: null,
  servedOn: '2026-11-02',
  service: 'electronic',
  status: 'unpaid',
  payableOnline: true,
} as BureauViolation['decision'];
const seen = (change: Partial<BureauViolation>) => {
  const violation = {
    recordNo: '3301061000000001',
    kind: 'camera',
    paper: 'record',
    plate: '浙A12345',
    occurredAt: '2026-11-01T10:00:00+08:00',
    enteredAt: null,
    notifiedAt: '2026-11-02T10:00:00+08:00',
    regionCode: '330106',
    code: '1625',
    offence: '驾驶机动车违反道路交通信号灯通行的',
    status: 'unhandled',
    decision: null,
    flags: [],
    measured: null,
    limit: null,
    points: 3,
    fineFen: fen(20000),
    office: hangzhouOffice,
    ...change,
  } as BureauViolation;
  const vehicle = { plate: '浙A12345', plateType: '02', ownerMasked: '', ownerKind: 'person' as const };
  const due = violation.decision && dueNow(violation.decision, now);
  const facts = { id: 'x', violation, vehicle, paymentStatus: undefined, now, due, others: () => [], photo: null };
  const { handling, lastDay, objectable } = violationView(facts, {
    source,
    photos: [],
    ownObjection: null,
    takenBy: () => undefined,
  });
  return [handling?.bySafe, handling?.deferrableTo, lastDay, objectable !== null];
};

describe('until when one is to come', () => {
  it.each<[string, Partial<BureauViolation>, ReturnType<typeof seen>]>([
    [
      'a camera record that was told: thirty days, put off by three months',
      {},
      ['2026-12-02', '2027-03-02', '2026-12-02', true],
    ],
    ['a camera record that nobody told', { notifiedAt: null }, [undefined, undefined, null, true]],
    [
      'a handling notice: fifteen working days from its hand-over, not put off',
      { kind: 'onscene', paper: 'handling_notice', notifiedAt: null, occurredAt: '2026-11-02T10:00:00+08:00' },
      ['2026-11-23', null, '2026-11-23', false],
    ],
    [
      'a compulsory-measure certificate: the same',
      { kind: 'onscene', paper: 'compulsory_measure' },
      ['2026-11-23', null, '2026-11-23', false],
    ],
    ['a record under objection: none', { status: 'objection_pending' }, [undefined, undefined, null, false]],
    ['a decided record: its days to pay', { status: 'decided', decision }, [undefined, undefined, '2026-11-17', false]],
    ['one that was cancelled: none', { status: 'eliminated' }, [undefined, undefined, null, false]],
  ])('%s', (_, change, expected) => expect(seen(change)).toEqual(expected));
});
