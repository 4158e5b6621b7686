/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { alipayRefusals } from '../phone/refusing';
import { walkWhole } from '../walks/walk';

walkWhole({
  name: 'in Alipay',
  platform: 'alipay',
  open: openAlipay,
  refusals: alipayRefusals,
});
