/** @jest-environment ./test/flows/phone-environment.cjs */
import { wechatRefusals } from './refusing';
import { walkWhole } from './walk';
import { openWeapp } from './weapp-driver';

walkWhole({
  name: 'in WeChat',
  platform: 'weapp',
  open: openWeapp,
  refusals: wechatRefusals,
});
