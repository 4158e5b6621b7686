// What is wrong with a plate or a licence number is said with what could stand there, in both languages.
import { expect, it } from '@jest/globals';
import { parseLicenceNumber } from '#domain/people/licence';
import { parsePlate } from '#domain/cars/plate';
import { garage } from '../../../src/i18n/topics/garage';

const plateFault = (text: string) => {
  const parsed = parsePlate(text);
  if (parsed.ok) throw new Error(text);
  return [garage['zh-CN'].plateFault(parsed.error), garage.en.plateFault(parsed.error)];
};
const licenceFault = (text: string) => {
  const parsed = parseLicenceNumber(text);
  if (parsed.ok) throw new Error(text);
  return [garage['zh-CN'].licenceFault(parsed.error), garage.en.licenceFault(parsed.error)];
};

it.each([
  [
    '粤BL12345',
    '第3位不对：小型新能源车牌的这一位应是D、A、B、C、E、F、G、H、J、K之一',
    /^Character 3 .* one of D, A, B/,
  ],
  ['京O12345', '第2位不对：普通车牌的这一位应是字母（没有I和O）', /^Character 2 of an ordinary plate must be a letter/],
  ['台A12345', '第1位不对：普通车牌的这一位应是省份简称', /must be a province$/],
  ['粤B1234', '还缺第7位，应是数字，或字母（没有I和O）', /^Character 7 is missing/],
  ['京AD12A45', '第6位不对：小型新能源车牌的这一位应是数字', /must be a digit$/],
  ['京A1234567', '多了字符：普通车牌只有7位', /^Too long: an ordinary plate has 7/],
])('of the plate %s: %s', (text, zh, en) => {
  expect(plateFault(text)[0]).toBe(zh);
  expect(plateFault(text)[1]).toMatch(en);
});

it.each([
  ['110105194912310021', '最后一位与前面17位对不上：有一位写错了，请逐位核对', /does not fit/],
  ['11010519491331002X', '第7到14位不是一个真实的出生日期，请核对', /no real day of birth/],
  ['990105194912310021', '开头两位不是任何省份的代码，请核对', /no province/],
  ['110105194912310003', '第15到17位不会是000，请核对', /never 000/],
  ['1101', '现在是4位：身份证样式的驾驶证号是18位，外国人的是6到18位', /There are 4/],
  ['1101-?5194912310021', '第5位不对：驾驶证号只有数字和字母', /^Character 5/],
])('of the licence number %s: %s', (text, zh, en) => {
  expect(licenceFault(text)[0]).toBe(zh);
  expect(licenceFault(text)[1]).toMatch(en);
});
