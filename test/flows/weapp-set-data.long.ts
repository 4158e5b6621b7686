/** @jest-environment ./test/flows/phone-environment.cjs */
import { measureSetData } from './set-data';
import { openWeapp } from './weapp-driver';

measureSetData('WeChat', openWeapp);
