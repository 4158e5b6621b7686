/** @jest-environment jsdom */
// A draft of an objection is thrown away: asked for once more, gone here and at the service, and nothing else is offered for it.
import { beforeEach, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

const mockAnswer = { isSure: true };
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  usePullDownRefresh: () => undefined,
}));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: jest.fn() }));
jest.mock('../../../src/platform/dialogs', () => ({ confirmed: async () => mockAnswer.isSure }));
const asked = {
  fetchObjections: jest.fn<() => Promise<unknown>>(),
  discardDraft: jest.fn<(id: string) => Promise<void>>(),
};
jest.mock('../../../src/api/objections', () => asked);

const one = (id: string, state: string) => ({
  ...{ id, state, violationId: `of ${id}`, plate: '浙A12345', plateType: '02', place: '文三路', offence: '超速' },
  ...{ offenceCode: '1', ground: null, answerBy: null, askedBy: null, workdaysLeft: null, caseNumber: null },
  ...{ changedAt: '2026-11-20T09:00:00+08:00', occurredAt: '2026-11-20T09:00:00+08:00', filedOn: null, pictures: 0 },
});
const page = async () => shown((await import('../../../src/packages/violation/objections/index')).default);
beforeEach(async () => {
  jest.clearAllMocks();
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
  asked.fetchObjections.mockResolvedValue({ objections: [one('draft', 'draft'), one('sent', 'reviewing')] });
});

it('a draft goes once its writer is sure, with what the phone keeps of it', async () => {
  const { keep, kept } = await import('../../../src/platform/storage');
  keep('draft-object-of draft', { text: '写了一半', at: Date.now() });
  const screen = await page();
  expect(screen.place.querySelectorAll('.t-discard')).toHaveLength(1);
  asked.discardDraft.mockResolvedValue(undefined);
  asked.fetchObjections.mockResolvedValue({ objections: [one('sent', 'reviewing')] });
  await screen.tap('t-discard');
  expect(asked.discardDraft).toHaveBeenCalledWith('draft');
  expect(screen.has('t-objection-draft')).toBe(false);
  expect(kept('draft-object-of draft')).toBeUndefined();
});

it('a draft stays where its writer thinks better of it, or where the service cannot be reached', async () => {
  mockAnswer.isSure = false;
  const screen = await page();
  await screen.tap('t-discard');
  expect(asked.discardDraft).not.toHaveBeenCalled();
  mockAnswer.isSure = true;
  asked.discardDraft.mockRejectedValue({ code: 'offline' });
  await screen.tap('t-discard');
  expect([screen.has('t-not-discarded'), screen.has('t-objection-draft')]).toEqual([true, true]);
});
