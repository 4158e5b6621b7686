/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { measureSetData } from '../walks/set-data';
import { openWeapp } from './weapp-driver';

measureSetData('WeChat', openWeapp);
