/** @jest-environment ./test/flows/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { alipayRefusals } from './refusing';
import { walkWhole } from './walk';

walkWhole({
  name: 'in Alipay',
  platform: 'alipay',
  open: openAlipay,
  refusals: alipayRefusals,
});
