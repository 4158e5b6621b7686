import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  groupsOfFour,
  parseDecisionNumber,
  parsePaymentCode,
  parseRecordNumber,
} from '../../../domain/input/decision-number';
import { parseIdCard } from '../../../domain/people/id-card';
import { parseLastSix } from '../../../domain/cars/last-six';
import { parseFileNumber, parseLicenceNumber } from '../../../domain/people/licence';
import { isPlateType, typesOf } from '../../../domain/cars/plate-types';
import { maskName, maskNumber, maskPlate } from '../../../domain/people/masking';
import { parseRegion } from '../../../domain/places/region';
import { parseUnitCode } from '../../../domain/people/unit-code';
import { parseVin } from '../../../domain/cars/vin';

const digitsOf = (...lengths: number[]) =>
  fc
    .constantFrom(...lengths)
    .chain((length) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join('')),
    );
const grouped = (text: string, separator: string) => groupsOfFour(text).replace(/ /g, separator);

describe('a decision number', () => {
  it('has 15 or 16 digits, however it is grouped', () => {
    expect(parseDecisionNumber('1101 0410 0000 123')).toEqual({ ok: true, value: '110104100000123' });
    expect(parseDecisionNumber('1101-0410-0000-1234')).toEqual({ ok: true, value: '1101041000001234' });
    expect(parseDecisionNumber('１１０１０４１０００００１２３４')).toEqual({ ok: true, value: '1101041000001234' });
  });
  it.each([
    ['123', 3],
    ['1101041O00001234', 7],
    ['12345678901234567', 16],
    ['', 0],
  ])('%s is refused at position %i', (text, at) =>
    expect(parseDecisionNumber(text)).toEqual({ ok: false, error: { code: 'malformed_number', at } }),
  );
  it('survives being shown in groups and read again', () => {
    fc.assert(
      fc.property(digitsOf(15, 16), fc.constantFrom(' ', '-', '—', '·'), (number, separator) =>
        expect(parseDecisionNumber(grouped(number, separator))).toEqual({ ok: true, value: number }),
      ),
    );
  });
  it('takes every last digit: no check digit is invented', () => {
    for (let last = 0; last < 10; last += 1) expect(parseDecisionNumber(`110104100000123${last}`).ok).toBe(true);
  });
});

it('a record number has sixteen digits, a payment code twenty', () => {
  expect([parseRecordNumber('1101041000001234').ok, parseRecordNumber('110104100000123').ok]).toEqual([true, false]);
  expect([parsePaymentCode('11010410000012341234').ok, parsePaymentCode('1101041000001234123X')]).toEqual([
    true,
    { ok: false, error: { code: 'malformed_payment_code', at: 19 } },
  ]);
});

describe('an ID card', () => {
  it('is nobody’s who is not born yet', () => {
    expect(parseIdCard('110105202811290012', '2026-11-28')).toMatchObject({ ok: false, error: { why: 'birth' } });
    expect(parseIdCard('110105202811290012', '2028-11-29')).toMatchObject({ ok: true });
  });
  it('may be a permanent resident’s, of 2017 or of 2023', () => {
    expect(parseIdCard('USA110078010101')).toMatchObject({ ok: true });
    expect(parseIdCard('911840198801010011')).toMatchObject({ ok: true });
  });
  it.each([
    '11010519491231002X',
    '440524188001010014',
    '11010519491231002x',
    '110105 19491231 002X',
    '810000199408230021',
  ])('%s is one', (number) => expect(parseIdCard(number)).toMatchObject({ ok: true }));
  it.each([
    ['110105194912310021', 17, 'check'],
    ['11010519491331002X', 6, 'birth'],
    ['01010519491231002X', 0, 'region'],
    ['11010519491231002', 17, 'length'],
    ['1101O519491231002X', 4, 'character'],
    ['110105194902290020', 6, 'birth'],
    ['110105174912310021', 6, 'birth'],
    ['110105194912310003', 14, 'order'],
  ])('%s is none, for what stands at %i: %s', (number, at, why) =>
    expect(parseIdCard(number)).toEqual({ ok: false, error: { code: 'malformed_id_card', at, why } }),
  );
  it('tells one wrong digit and two swapped neighbours', () => {
    const valid = '11010519491231002X';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const changed = valid.slice(0, at) + digit + valid.slice(at + 1);
        const swapped = valid.slice(0, at) + valid[at + 1] + valid[at] + valid.slice(at + 2);
        expect([changed, swapped].filter((text) => text !== valid && parseIdCard(text).ok)).toEqual([]);
      }),
    );
  });
});

describe('a driving licence', () => {
  it('points at the check character of a citizen’s number', () =>
    expect(parseLicenceNumber('110105194912310021')).toEqual({
      ok: false,
      error: { code: 'malformed_licence_number', at: 17, why: 'check' },
    }));
  it('takes the assigned number of a foreigner', () =>
    expect(parseLicenceNumber('e1234567')).toEqual({ ok: true, value: 'E1234567' }));
  it('wants twelve digits of a file number', () => {
    expect(parseFileNumber('110012345678').ok).toBe(true);
    expect(parseFileNumber('1100123')).toEqual({ ok: false, error: { code: 'malformed_file_number', at: 7 } });
  });
});

describe('a VIN', () => {
  it.each(['1M8GDM9AXKP042788', '11111111111111111', 'lsvnv133x22012341'])('%s is read', (vin) =>
    expect(parseVin(vin).ok).toBe(true),
  );
  it('with another check digit is doubtful, not refused: imported cars may have none', () => {
    expect(parseVin('1M8GDM9AXKP042788')).toEqual({ ok: true, value: { vin: '1M8GDM9AXKP042788', doubtful: false } });
    expect(parseVin('1M8GDM9A1KP042788')).toMatchObject({ ok: true, value: { doubtful: true } });
  });
  it.each([
    ['1M8GDM9AXKP04278', 16],
    ['1M8GDM9AXKPO42788', 11],
    ['I1111111111111111', 0],
  ])('%s is refused at position %i', (vin, at) =>
    expect(parseVin(vin)).toEqual({ ok: false, error: { code: 'malformed_vin', at } }),
  );
});

describe('the code of a unit', () => {
  it('with another check character exists, and is doubtful', () =>
    expect(parseUnitCode('91350100M000100Y42')).toMatchObject({ ok: true, value: { doubtful: true } }));
  it.each(['91350100M000100Y43', '9144030071526726XG', '91330100799655058B'])('%s is one', (code) =>
    expect(parseUnitCode(code)).toEqual({ ok: true, value: { unitCode: code, doubtful: false } }),
  );
  it.each([
    ['9135010OM000100Y43', 7],
    ['91350100M000100Y4', 17],
  ])('%s is refused at position %i', (code, at) =>
    expect(parseUnitCode(code)).toEqual({ ok: false, error: { code: 'malformed_unit_code', at } }),
  );
});

it('a region code has six digits and begins with a province', () => {
  expect(['110105', '659001', '820000'].map((code) => parseRegion(code).ok)).toEqual([true, true, true]);
  expect(
    [parseRegion('990000'), parseRegion('1101'), parseRegion('11o105')].map((read) => (read.ok ? null : read.error.at)),
  ).toEqual([0, 4, 2]);
});
it('plate types are those of GA/T 16.7', () => {
  expect([isPlateType('02'), isPlateType('52'), isPlateType('30')]).toEqual([true, true, false]);
  expect(typesOf({ plate: '京A12345', kind: 'ordinary' }).every(isPlateType)).toBe(true);
});
it('signs in the last six of an engine number are ignored', () => {
  expect(parseLastSix('a*12-3456')).toMatchObject({ ok: false });
  expect(parseLastSix(' a12 345 ')).toEqual({ ok: true, value: 'A12345' });
});
it('no reader ever throws, and each points inside what was typed or at its end', () => {
  const readers = [
    parseDecisionNumber,
    parseRecordNumber,
    parsePaymentCode,
    parseIdCard,
    parseLicenceNumber,
    parseFileNumber,
    parseVin,
    parseUnitCode,
    parseRegion,
    parseLastSix,
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...readers), (text, read) => {
      const result = read(text);
      if (!result.ok) expect(result.error.at).toBeLessThanOrEqual(text.normalize('NFKC').length);
    }),
    { numRuns: 2000 },
  );
});

describe('a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳锋', '欧**'],
    ['阿卜杜拉·买买提', '阿*******'],
    ['𬭎国华', '𬭎**'],
    ['张', '*'],
    ['𬭎', '*'],
    ['', ''],
  ])('%s is shown as %s: counted in characters, never the whole', (name, shown) => expect(maskName(name)).toBe(shown));
  it('plates and numbers too short to mask show nothing', () =>
    expect([maskPlate('京A1234'), maskPlate('京A1'), maskNumber('1234567')]).toEqual(['京A*234', '***', '*******']));
});
