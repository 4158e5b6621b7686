/** @jest-environment ./test/flows/phone-environment.cjs */
import { tellStories } from './scenarios';
import { openWeapp } from './weapp-driver';

tellStories('in WeChat', openWeapp);
