/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { walkRefused } from '../refusals/no-from-the-platform';
import { alipay } from './alipay-walker';

walkRefused('the rest', alipay);
