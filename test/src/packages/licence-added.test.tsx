/** @jest-environment jsdom */
// The form stands below the licences: what was added there is out of sight, and the same button stands where it was tapped.
import { expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  useRouter: () => ({ params: { number: '330106197806114309', file: '614253685009' } }),
}));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: jest.fn(), goOn: jest.fn() }));
const asked = {
  fetchLicences: jest.fn<() => Promise<unknown>>(),
  addLicence: jest.fn<() => Promise<void>>(),
};
jest.mock('../../../src/api/cars', () => asked);

const licence = {
  ...{ id: 'l', numberMasked: '330***********4309', nameMasked: '赵*', licenceClass: 'C1', points: 2 },
  ...{ status: 'valid', asOf: '2026-11-30T10:00:00+08:00', cycleEndsOn: '2027-10-05', refusal: null },
};

it('is told of, and brought in sight', async () => {
  const { scrollBy } = await import('../../../src/ui/in-sight');
  const scrolled: string[] = [];
  scrollBy((selector) => void scrolled.push(selector));
  asked.fetchLicences.mockResolvedValueOnce({ licences: [] });
  const screen = await shown((await import('../../../src/packages/garage/licences/index')).default);
  expect(screen.has('t-added')).toBe(false);
  asked.fetchLicences.mockResolvedValue({ licences: [licence] });
  asked.addLicence.mockRejectedValueOnce({ code: 'offline' });
  await screen.tap('t-add');
  expect(screen.has('t-added')).toBe(false);
  scrolled.length = 0;
  asked.addLicence.mockResolvedValue(undefined);
  await screen.tap('t-add');
  const told = screen.place.querySelector('.t-added')?.parentElement;
  expect([screen.has('t-added'), told?.getAttribute('role')]).toEqual([true, 'alert']);
  expect(scrolled).toEqual([`#${told!.id}`]);
});
