/** @jest-environment ./test/flows/phone-environment.cjs */
import { openAlipay } from './alipay-driver';
import { tellStories } from './scenarios';

tellStories('in Alipay', openAlipay);
