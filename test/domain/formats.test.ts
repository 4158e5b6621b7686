import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupsOfFour, parseDecisionNumber } from '../../domain/decision-number';
import { isIdCard } from '../../domain/id-card';
import { parseLastSix } from '../../domain/last-six';
import { parseFileNumber, parseLicenceNumber } from '../../domain/licence';
import { fen, fenFromYuan, yuanExact, yuanText } from '../../domain/money';
import { mayMissADigit, parsePlate, plateIn } from '../../domain/plate';

describe('a plate', () => {
  it.each([
    ['粤B·12345', '粤B12345', 'ordinary'], ['京ａ１２３４５', '京A12345', 'ordinary'], ['京AD12345', '京AD12345', 'new_energy_small'],
    ['粤B12345D', '粤B12345D', 'new_energy_large'], ['川A1234警', '川A1234警', 'police'], ['粤Z1234港', '粤Z1234港', 'hong_kong_macau'],
    ['沪A1234学', '沪A1234学', 'trailer_learner_consulate'], ['使123456', '使123456', 'embassy'], ['京AK12345', '京AK12345', 'new_energy_small'],
  ])('%s is read as %s, %s', (text, plate, kind) => expect(parsePlate(text)).toEqual({ ok: true, value: { plate, kind } }));

  it.each([['A12345', 0], ['粤B1234', 6], ['粤BI2345', 2], ['粤B12O45', 4], ['粤B123456', 8]])('%s is refused at position %i', (text, at) =>
    expect(parsePlate(text)).toEqual({ ok: false, error: { code: 'malformed_plate', at } }));

  it('is found in what somebody copied', () => {
    expect(['我的车是 京A·12345，谢谢', 'plate=京AD12345', '没有'].map(plateIn)).toEqual(['京A12345', '京AD12345', undefined]);
  });
  it('asks whether a new-energy plate lost a digit', () => {
    expect([mayMissADigit('京AD1234'), mayMissADigit('京A12345')]).toEqual([true, false]);
  });
});

describe('a decision number', () => {
  it('has 15 or 16 digits, however it is grouped', () => {
    expect(parseDecisionNumber('1101 0410 0000 123')).toEqual({ ok: true, value: '110104100000123' });
    expect(parseDecisionNumber('1101-0410-0000-1234')).toEqual({ ok: true, value: '1101041000001234' });
  });
  it.each([['123', 3], ['1101041O00001234', 7], ['12345678901234567', 16]])('%s is refused at position %i', (text, at) =>
    expect(parseDecisionNumber(text)).toEqual({ ok: false, error: { code: 'malformed_number', at } }));
  it('survives being shown in groups and read again', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 16 }).map((all) => all.join(''));
    fc.assert(fc.property(digits, (number) => expect(parseDecisionNumber(groupsOfFour(number))).toEqual({ ok: true, value: number })));
  });
});

describe('papers of people', () => {
  it.each(['11010519491231002X', '440524188001010014'])('%s is an ID card number', (number) => expect(isIdCard(number)).toBe(true));
  it.each(['110105194912310021', '11010519491331002X', '01010519491231002X'])('%s is none', (number) => expect(isIdCard(number)).toBe(false));
  it('points at the check character of a licence number', () =>
    expect(parseLicenceNumber('110105194912310021')).toEqual({ ok: false, error: { code: 'malformed_licence_number', at: 17 } }));
  it('wants twelve digits of a file number', () => {
    expect(parseFileNumber('110012345678').ok).toBe(true);
    expect(parseFileNumber('1100123')).toEqual({ ok: false, error: { code: 'malformed_file_number', at: 7 } });
  });
  it('ignores signs in the last six of an engine number', () => expect(parseLastSix('a*12-3456')).toMatchObject({ ok: false }));
  it('takes six letters and digits', () => expect(parseLastSix(' a12 345 ')).toEqual({ ok: true, value: 'A12345' }));
});

describe('money', () => {
  it('goes to yuan and back without losing a fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e11 }), (amount) => expect(fenFromYuan(yuanExact(fen(amount)))).toBe(amount)));
  });
  it.each([[20000, '200'], [20050, '200.50'], [1234500, '12,345']])('%i fen reads %s', (amount, text) => expect(yuanText(fen(amount))).toBe(text));
  it.each([-1, 0.5, NaN, 2 ** 60])('%d is no amount', (amount) => expect(() => fen(amount)).toThrow(RangeError));
});
