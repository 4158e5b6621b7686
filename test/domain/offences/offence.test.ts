// A reader of English learns what a code means only where the police's own words bear it out.
import { expect, it } from '@jest/globals';
import { offenceOf } from '../../../domain/offences/offence';
import { offences as world } from '../../../sandbox/bureau/world/offences';

const said = (code: string, offence: string) => offenceOf({ code, offence }).offenceEnglish;

it('names what a code means, beside the words of the police', () =>
  expect(offenceOf({ code: '1625', offence: '驾驶机动车违反道路交通信号灯通行的' })).toEqual({
    offence: '驾驶机动车违反道路交通信号灯通行的',
    offenceEnglish: 'Running a red light',
  }));
it("takes a city's fifth digit for what it is", () =>
  expect(said('10391', '机动车违反规定停放')).toBe('Parking or stopping unlawfully, in the way of others'));
it('says nothing of a code that meant something else once', () => {
  expect(said('1701', '造成交通事故后逃逸，尚不构成犯罪')).toBeUndefined();
  expect(said('1701', '使用他人机动车驾驶证驾驶机动车的')).toBe('Driving on somebody else’s licence');
});
it('says nothing of a code that it does not know', () => {
  expect(said('9999', '其他')).toBeUndefined();
  expect(said('', '机动车违反规定停放')).toBeUndefined();
  expect(said('toString', '机动车违反规定停放')).toBeUndefined();
});
it('knows the everyday ones', () =>
  expect(world.filter(({ code, text }) => !said(code, text)).map(({ code }) => code)).toEqual(['1701']));
