import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayMissADigit, normalisePlate, parsePlate, plateIn, provinces } from '../../domain/plate';

describe('a plate (GA 36-2018)', () => {
  it.each([
    ['粤B·12345', '粤B12345', 'ordinary'],
    ['京ａ１２３４５', '京A12345', 'ordinary'],
    ['京A·D1234', '京AD1234', 'ordinary'],
    ['京AD12345', '京AD12345', 'new_energy_small'],
    ['京AK12345', '京AK12345', 'new_energy_small'],
    ['沪AF D1234', '沪AFD1234', 'new_energy_small'],
    ['粤B12345D', '粤B12345D', 'new_energy_large'],
    ['粤B12345F', '粤B12345F', 'new_energy_large'],
    ['川A1234警', '川A1234警', 'police'],
    ['京O1234警', '京O1234警', 'police'],
    ['粤Z1234港', '粤Z1234港', 'hong_kong_macau'],
    ['粤ZAB12澳', '粤ZAB12澳', 'hong_kong_macau'],
    ['沪A1234学', '沪A1234学', 'learner'],
    ['冀B1234挂', '冀B1234挂', 'trailer'],
    ['沪A0023领', '沪A0023领', 'consulate'],
    ['使123456', '使123456', 'embassy'],
    ['224578使', '224578使', 'embassy'],
    ['京X1234应急', '京X1234应急', 'rescue'],
  ])('%s is read as %s, %s', (text, plate, kind) =>
    expect(parsePlate(text)).toEqual({ ok: true, value: { plate, kind } }),
  );

  it.each([
    ['A12345', 0],
    ['粤B1234', 6],
    ['粤BI2345', 2],
    ['粤B12O45', 4],
    ['粤B123456', 8],
    ['', 0],
    ['粤I12345', 1],
    ['台A12345', 0],
    ['京A1234!', 6],
  ])('%s is refused at position %i', (text, at) =>
    expect(parsePlate(text)).toEqual({ ok: false, error: { code: 'malformed_plate', at } }),
  );

  const serial = fc.stringMatching(/^[A-HJ-NP-Z0-9]{5}$/);
  const letter = fc.stringMatching(/^[A-HJ-NP-Z]$/);
  it('is read whatever its serial, and the same again when it is read twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...provinces), letter, serial, (province, city, five) => {
        const once = parsePlate(`${province}${city}·${five}`);
        expect(once.ok && parsePlate(once.value.plate)).toEqual(once);
      }),
    );
  });
  it('is one text after normalising, however often', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(normalisePlate(normalisePlate(text))).toBe(normalisePlate(text)),
      ),
    );
  });
  it('is found in what somebody copied', () => {
    expect(['我的车是 京A·12345，谢谢', 'plate=京AD12345', '没有'].map(plateIn)).toEqual([
      '京A12345',
      '京AD12345',
      undefined,
    ]);
  });
  it('asks whether a new-energy plate lost a digit', () => {
    expect(['京AD1234', '京A12345', '京AD12345'].map(mayMissADigit)).toEqual([true, false, false]);
  });
});
