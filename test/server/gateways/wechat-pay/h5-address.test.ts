// The page of a browser goes to this address by itself.
import { expect, it } from '@jest/globals';
import { h5Address } from '../../../../server/gateways/wechat-pay/h5-address';

const back = 'https://fines.example.cn/back/payment/1';

it('is WeChat’s, with the way back to us', () => {
  expect(h5Address('https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=1&package=2', back)).toBe(
    'https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=1&package=2&redirect_url=https%3A%2F%2Ffines.example.cn%2Fback%2Fpayment%2F1',
  );
});
it.each([undefined, null, '', 'javascript:alert(1)', 'data:text/html,x', '/relative', 7])(
  'is none where WeChat says %s: nobody is led there',
  (said) => {
    expect(() => h5Address(said, back)).toThrow('h5_url is no address of the web');
  },
);
