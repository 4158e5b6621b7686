import { fen } from '#domain/payments/money';
import { describe, expect, it } from '@jest/globals';
import type { BureauDecision } from '../../../contract/bureau';
import { decisionView, dueTomorrow } from '../../../server/decisions/decision-view';
import type { PaymentStatus, Told } from '../../../server/ports';
import { hangzhouOffice } from '../../support/neighbours/offices';

const decided: BureauDecision = {
  number: '3301061900000128',
  paper: 'simplified',
  recordNo: null,
  partyMasked: '张*',
  plate: '浙A12345',
  plateType: '02',
  occurredAt: '2026-11-20T09:00:00+08:00',
  place: '文三路',
  offence: '违反禁令标志',
  code: '1345',
  fineFen: fen(20_000),
  surchargeFen: null,
  points: 3,
  servedOn: '2026-11-20',
  service: 'hand',
  payableOnline: true,
  office: hangzhouOffice,
  status: 'unpaid',
};
const seen = (told: Partial<Told<BureauDecision>>, paymentStatus?: PaymentStatus) => {
  const source = { name: 'bureau', asOf: '2026-11-23T09:00:00+08:00', state: 'live' as const };
  return decisionView({
    decision: { ...decided, ...told },
    paymentStatus,
    source,
    ofMyCar: true,
    now: new Date('2026-11-23T09:00:00+08:00'),
  });
};

describe('a decision', () => {
  it.each([
    [{}, 'unpaid'],
    [{ servedOn: '2026-10-01' }, 'overdue'],
    [{ status: 'paid' as const }, 'paid'],
    [{ status: 'revoked' as const }, 'revoked'],
    [{ status: 'suspended' as const }, 'suspended'],
    [{ payableOnline: false }, 'window_only'],
    [{ payableOnline: false, atTreasury: true }, 'at_treasury'],
    [{ status: 'paid' as const, atTreasury: true }, 'paid'],
  ])('told as %j is %s', (told, status) => expect(seen(told).status).toBe(status));

  it('says why it is for a window, and no reason otherwise', () => {
    expect(seen({ payableOnline: false }).windowReasons).toEqual([
      {
        code: 'organ_window_only',
        article: '行政处罚法 第六十七条',
        bring: ['identity', 'the_paper'],
        numbers: {},
        unverified: false,
        source: null,
        from: '2021-07-15',
      },
    ]);
    expect(seen({ status: 'revoked', payableOnline: false }).windowReasons).toEqual([]);
  });

  it('grows by three percent a day, but not while payment is put off, nor under review', () => {
    const servedOn = '2026-10-29'; // due by Friday 13 November
    const late = (told: Partial<BureauDecision>) =>
      (({ daysLate, surchargeFen, dueLegal, status }) => ({ daysLate, surchargeFen, dueLegal, status }))(
        seen({ servedOn, ...told }),
      );
    expect(late({})).toEqual({ daysLate: 10, surchargeFen: 6000, dueLegal: '2026-11-13', status: 'overdue' });
    expect(late({ deferredTo: '2026-12-15' })).toEqual({
      daysLate: 0,
      surchargeFen: 0,
      dueLegal: '2026-12-15',
      status: 'unpaid',
    });
    expect(late({ suspensions: [{ from: '2026-11-16', to: '2026-11-18' }] })).toMatchObject({
      daysLate: 7,
      surchargeFen: 4200,
    });
    expect(late({ suspensions: [{ from: '2026-11-16', to: null }] })).toMatchObject({
      daysLate: 2,
      surchargeFen: 1200,
    });
    expect(late({ status: 'suspended' })).toMatchObject({ daysLate: 0, surchargeFen: 0, status: 'suspended' });
    expect(late({ status: 'suspended', surchargeFen: fen(1800) })).toMatchObject({ surchargeFen: fen(1800) });
  });

  it('whose surcharge is above the fine is never quoted, and goes to a window (Road Traffic Safety Law, art. 109)', () => {
    expect(seen({ servedOn: '2026-01-05', surchargeFen: fen(20_000) }).status).toBe('overdue');
    expect(seen({ servedOn: '2026-01-05', surchargeFen: fen(20_100) })).toMatchObject({
      status: 'window_only',
      windowReasons: [{ article: expect.stringContaining('第一百零九条') }],
    });
  });

  it('that is paid or revoked grows no more', () => {
    expect(seen({ servedOn: '2026-10-29', status: 'paid', paidOn: '2026-11-15' }).surchargeFen).toBe(1200);
    expect(seen({ servedOn: '2026-10-29', status: 'revoked' }).surchargeFen).toBe(0);
  });

  it('names every government that may hear a reconsideration', () =>
    expect(seen({}).remedies.reconsideration).toMatchObject({
      government: '浙江省杭州市人民政府',
      governments: ['浙江省杭州市人民政府', '浙江省杭州市西湖区人民政府'],
    }));

  it('that was paid through us is so, whatever the bureau still lists', () => {
    expect([
      seen({}, 'paying').status,
      seen({ atTreasury: true, payableOnline: false }, 'paid_unconfirmed').status,
    ]).toEqual(['paying', 'paid_unconfirmed']);
  });
});

describe('what it costs tomorrow', () => {
  const now = new Date('2026-11-23T09:00:00+08:00');
  const tomorrow = (told: Partial<Told<BureauDecision>>) => dueTomorrow({ ...decided, ...told }, now);
  it('is what it costs today while its days run', () => expect(tomorrow({})).toBe(20_000));
  it('is three per cent of the fine more once they are over', () => {
    const today = seen({ servedOn: '2026-10-20' });
    expect(tomorrow({ servedOn: '2026-10-20' })).toBe(today.totalFen + 600);
  });
  it('grows no further than the fine itself', () => expect(tomorrow({ servedOn: '2026-03-01' })).toBe(40_000));
  it('is not known where the police say another surcharge than ours', () =>
    expect(tomorrow({ servedOn: '2026-10-20', surchargeFen: fen(100) })).toBeNull());
});
