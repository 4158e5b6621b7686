/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { measureSetData } from '../walks/set-data';

measureSetData('Alipay', openAlipay);
