import { expect, it } from '@jest/globals';
import type { BureauViolation, BureauViolations } from '../../../../contract/bureau';
import { joined } from '../../../../server/bureau/kept/joined';

const at = (recordNo: string, occurredAt: string, offence: string) =>
  ({ recordNo, occurredAt, offence, place: '文三路', code: '' }) as BureauViolation;
const listOf = (...violations: BureauViolation[]) => ({ violations, vehicle: {} }) as unknown as BureauViolations;
const known = listOf(at('3301061234567890', '2026-10-05T08:07:09+08:00', '违反禁止标线'));

it('a list in place of the bureau adds what is new and keeps what was known', () => {
  const same = at('xa', '2026-10-05T08:07:30+08:00', '违反 禁止标线');
  expect(joined({ ...listOf(same), insteadOf: '交警' }, known).violations).toEqual(known.violations);
});

it('two acts of one minute stay two', () => {
  const [same, other] = [
    at('xa', '2026-10-05T08:07:09+08:00', '违反禁止标线'),
    at('xb', '2026-10-05T08:07:09+08:00', '未系安全带'),
  ];
  expect(joined({ ...listOf(other, same), insteadOf: '交警' }, known).violations).toEqual([...known.violations, other]);
});
