/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { walkRefused } from '../refusals/no-from-the-platform';
import { weapp } from './weapp-walker';

walkRefused('each time', weapp);
