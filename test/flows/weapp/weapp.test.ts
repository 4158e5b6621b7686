/** @jest-environment ./test/flows/phone/phone-environment.cjs */
import { tellStories } from '../stories/scenarios';
import { openWeapp } from './weapp-driver';

tellStories('in WeChat', openWeapp);
