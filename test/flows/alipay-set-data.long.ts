/** @jest-environment ./test/flows/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { measureSetData } from './set-data';

measureSetData('Alipay', openAlipay);
