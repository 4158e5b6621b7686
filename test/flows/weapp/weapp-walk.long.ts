/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { wechatRefusals } from '../phone/refusing';
import { walkWhole } from '../walks/walk';
import { openWeapp } from './weapp-driver';

walkWhole({
  name: 'in WeChat',
  platform: 'weapp',
  open: openWeapp,
  refusals: wechatRefusals,
});
