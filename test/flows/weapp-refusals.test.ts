/** @jest-environment ./test/flows/phone-environment.cjs */
import { walkRefused } from './no-from-the-platform';
import { weapp } from './weapp-walker';

walkRefused('each time', weapp);
