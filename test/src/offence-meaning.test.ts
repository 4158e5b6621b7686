// A reader of English learns what a code means only where the police's own words bear it out.
import { expect, it } from '@jest/globals';
import { offences } from '../../src/i18n/topics/offences';
import { meaningOf } from '../../src/features/offence/offence-meaning';
import { offences as world } from '../../sandbox/bureau/world/offences';

const said = (code: string, words: string) => meaningOf(offences.en, code, words);

it('names what a code means', () =>
  expect(said('1625', '驾驶机动车违反道路交通信号灯通行的')).toBe('Running a red light'));
it("takes a city's fifth digit for what it is", () =>
  expect(said('10391', '机动车违反规定停放')).toBe('Parking or stopping unlawfully, in the way of others'));
it('says nothing of a code that meant something else once', () => {
  expect(said('1701', '造成交通事故后逃逸，尚不构成犯罪')).toBeUndefined();
  expect(said('1701', '使用他人机动车驾驶证驾驶机动车的')).toBe('Driving on somebody else’s licence');
});
it('says nothing of a code that it does not know, and nothing at all in the first language', () => {
  expect(said('9999', '其他')).toBeUndefined();
  expect(meaningOf(offences['zh-CN'], '1625', '驾驶机动车违反道路交通信号灯通行的')).toBeUndefined();
});
it('knows the everyday ones', () =>
  expect(world.filter(({ code, text }) => !said(code, text)).map(({ code }) => code)).toEqual(['1701']));
