// The steps of a payment stand as they happened: what is only expected never stands above what is done.
import { expect, it } from '@jest/globals';
import type { TimelineStep } from '../../../contract/payments';
import { inTheirOrder } from '../../../src/packages/pay/result/in-their-order';

const step = (name: TimelineStep['step'], at: string | null, expectedBy: string | null): TimelineStep => ({
  step: name,
  at,
  expectedBy,
});

it('puts the police before the bank when they knew of it first', () => {
  const steps = [
    step('paid', '2026-11-28T10:41:00+08:00', null),
    step('bank', null, '2026-11-30T23:59:59+08:00'),
    step('finance', null, '2026-12-01T23:59:59+08:00'),
    step('police', '2026-11-28T10:42:00+08:00', '2026-12-02T23:59:59+08:00'),
  ];
  expect(inTheirOrder(steps).map((one) => one.step)).toEqual(['paid', 'police', 'bank', 'finance']);
});
