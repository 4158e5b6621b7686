// What of the settings ends on a day: certificates do, bare keys do not.
import { expect, it } from '@jest/globals';
import { makeCertificate } from '../../../../sandbox/wechat-pay/signing/certificate';
import { certificateEnds } from '../../../../server/settings/checks/certificate-ends';
import { newPair } from '../../../support/neighbours/wechat-pay-words';
import { wholeSettings } from '../../../support/settings/whole-settings';

const end = Date.parse('2027-03-01T00:00:00Z');

it('names each certificate by the setting that has to be changed, whichever way it was written', () => {
  const pem = makeCertificate({ serial: 'AB', ...newPair() }, new Date(end - 86_400_000), new Date(end));
  const bare = pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const settings = wholeSettings();
  const alipay = {
    ...settings.alipay,
    certificates: { appCertSn: '1', rootCertSn: '2', alipayKeys: { old: bare, key: settings.alipay.alipayPublicKey } },
  };
  const { wechatPay } = settings;
  const payee = { id: 'hangzhou', name: '', authorities: [], alipay, wechatPay };
  expect(
    certificateEnds({
      ...settings,
      wechatPay: { ...wechatPay, publicKeys: { ...wechatPay.publicKeys, AB: pem.replaceAll('\n', '\\n') } },
      payees: [payee],
    }),
  ).toEqual([
    { name: 'wechatPay.publicKeys.AB', endsAt: end },
    { name: 'hangzhou: alipay.certificates.alipayKeys.old', endsAt: end },
  ]);
});
