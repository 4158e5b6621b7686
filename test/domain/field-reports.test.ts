// Public reports of people who check plates, papers and days, tried as they were reported.
import { describe, expect, it } from '@jest/globals';
import { isProvisional, isWorkday } from '../../domain/days/calendar';
import { parseIdCard } from '../../domain/people/id-card';
import { mayMissADigit, parsePlate } from '../../domain/cars/plate';
import { parseUnitCode } from '../../domain/people/unit-code';
import { parseVin } from '../../domain/cars/vin';

describe('a plate', () => {
  it.each([
    ['chinabugotech/hutool#3979', '沪AE22075', 'new_energy_small'],
    ['any86/any-rule#148', '京AA12345', 'new_energy_small'],
    ['umicro/uView2.0#584', '豫AA12345', 'new_energy_small'],
    ['jaywcjlove/handbook#51', '粤DB10083', 'new_energy_small'],
  ])('of %s, %s, is one', (_, plate, kind) => expect(parsePlate(plate)).toEqual({ ok: true, value: { plate, kind } }));
  it('of any86/any-rule#107 is none with digits too many, and is asked about with one too few', () => {
    expect(parsePlate('宁AD1234555555').ok).toBe(false);
    expect([parsePlate('宁AD1234').ok, mayMissADigit('宁AD1234')]).toEqual([true, true]);
  });
});

describe('an identity number', () => {
  it.each([
    ['guanguans/id-validator#33: a region that lists forgot', '32021919900307001X'],
    ['jxlwqq/id-validator.py#20: a region that no list has', '321119197310306324'],
    ['Blankj/AndroidUtilCode#1321: a Taiwan resident has 83', '830000199201300022'],
    ['chinabugotech/hutool#4287: a permanent resident (GA 2102-2023)', '911840198801010011'],
    ['chinabugotech/hutool#1367: is one and looks like a unit code too', '362322198709086409'],
  ])('of %s is one', (_, number) => expect(parseIdCard(number)).toMatchObject({ ok: true }));
  it.each([
    ['chinabugotech/hutool#748', '815727834224151'],
    ['chinabugotech/hutool#748', '201511221897205960'],
    ['chinabugotech/hutool#4287: 00 is no province', '900840198801010019'],
  ])('of %s, %s, is none', (_, number) => expect(parseIdCard(number).ok).toBe(false));
});

describe('a vehicle’s number', () => {
  it.each([
    ['Winfooz/SwiftyVIN#7', 'WVGZZZ5NZJM131395', true],
    ['cardog-ai/corgi#29', 'WF0KXXGCBKBJ13223', true],
    ['idlesign/vininfo#19', 'WBA71DC010CH14720', false],
    ['Equipment-and-Tool-Institute/j1939-84#975', '1XPBDK9X1LD708195', false],
  ])('of %s, %s, is never refused for its ninth character (doubtful: %s)', (_, vin, doubtful) =>
    expect(parseVin(vin)).toEqual({ ok: true, value: { vin, doubtful } }),
  );
});

describe('a unit’s code', () => {
  it.each([
    ['xbeginagain/generator#2', '12440600MB2C07549J'],
    ['jaywcjlove/regexp-example#23', '92141127MA0KD1Y64A'],
    ['any86/any-rule#331', '111111111111111111'],
  ])('of %s, %s, that exists or may is never refused for its check character', (_, code) =>
    expect(parseUnitCode(code)).toMatchObject({ ok: true, value: { unitCode: code } }),
  );
  it('of any86/any-rule#331 is doubtful', () =>
    expect(parseUnitCode('111111111111111111')).toMatchObject({ value: { doubtful: true } }));
});

describe('a day', () => {
  it('of vsme/chinese-days#20 and workalendar#761 is worked', () =>
    expect(['2025-01-26', '2025-02-08', '2024-02-09', '2024-04-28'].map(isWorkday)).toEqual([true, true, true, true]));
  it('of vacanza/holidays#3293 and chinese-calendar#17 lies in a year without notice here, and is said so', () =>
    expect(['2019-04-28', '2005-12-31'].map((day) => isProvisional(day))).toEqual([true, true]));
});
