/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { tellStories } from '../stories/scenarios';

tellStories('in Alipay', openAlipay);
