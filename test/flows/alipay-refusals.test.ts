/** @jest-environment ./test/flows/phone-environment.cjs */
import { walkRefused } from './no-from-the-platform';
import { alipay } from './alipay-walker';

walkRefused('each time', alipay);
