import { expect, it } from '@jest/globals';
import { certificateEnds } from '../../../../server/settings/checks/certificate-ends';
import { checkSettings } from '../../../../server/settings/checks/check-settings';
import { openKeysOf } from '../../../../server/settings/keys';
import { wholeSettings } from '../../../support/settings/whole-settings';

it('takes a payee with one merchant, and refuses one with none', () => {
  const { wechatPay } = wholeSettings();
  const none = { id: 'hangzhou', name: '示例专户', authorities: ['3301'] };
  const atWechat = { ...none, wechatPay };
  const settings = { ...wholeSettings(), payees: [atWechat] };
  expect(checkSettings(settings, 'settings.json').payees).toEqual([atWechat]);
  expect(openKeysOf(settings, 'settings.json').payees![0]).not.toHaveProperty('alipay');
  expect(certificateEnds(settings)).toEqual([]);
  expect(() => checkSettings({ ...settings, payees: [none] }, 'settings.json')).toThrow(
    'settings.json: payees.0 has no merchant: write wechatPay, alipay or both, or take it out',
  );
});
