import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayMissADigit, normalisePlate, parsePlate, plateIn, platesIn, provinces } from '../../../domain/cars/plate';
import { nextCharacters } from '../../../domain/cars/plate-shapes';
import { typeOf, typesOf } from '../../../domain/cars/plate-types';

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
    ['粤B1234试', '粤B1234试', 'trial'],
    ['沪A1234超', '沪A1234超', 'oversize'],
    ['民航A1234', '民航A1234', 'civil_aviation'],
  ])('%s is read as %s, %s', (text, plate, kind) =>
    expect(parsePlate(text)).toEqual({ ok: true, value: { plate, kind } }),
  );

  it.each([
    ['A12345', 0, 'character'],
    ['粤B1234', 6, 'missing'],
    ['粤BI2345', 2, 'character'],
    ['粤B12O45', 4, 'character'],
    ['', 0, 'missing'],
    ['粤I12345', 1, 'character'],
    ['京O12345', 1, 'character'],
    ['台A12345', 0, 'character'],
    ['京A1234!', 6, 'character'],
    ['使12345', 6, 'missing'],
    ['京A1234567', 7, 'too_long'],
  ])('%s is refused at position %i: %s', (text, at, why) =>
    expect(parsePlate(text)).toMatchObject({ ok: false, error: { code: 'malformed_plate', at, why } }),
  );
  it('says what could stand at the fault: the third character of a green plate is one of ten letters', () =>
    expect(parsePlate('粤BL12345')).toMatchObject({
      error: { at: 2, kind: 'new_energy_small', oneOf: 'DABCEFGHJK' },
    }));

  // Names of the Unicode charts; each is pasted by some phone or keyboard (adptt.cc on the name dot).
  it.each([
    ['middle dot', '\u00b7'],
    ['bullet', '\u2022'],
    ['hyphenation point', '\u2027'],
    ['bullet operator', '\u2219'],
    ['dot operator', '\u22c5'],
    ['katakana dot', '\u30fb'],
    ['half-width katakana dot', '\uff65'],
    ['full-width stop', '\uff0e'],
    ['Greek ano teleia', '\u0387'],
    ['runic dot', '\u16eb'],
    ['one dot leader', '\u2024'],
    ['word separator dot', '\u2e31'],
    ['hyphen', '\u2010'],
    ['non-breaking hyphen', '\u2011'],
    ['en dash', '\u2013'],
    ['em dash', '\u2014'],
    ['horizontal bar', '\u2015'],
    ['minus', '\u2212'],
    ['box drawing', '\u2500'],
    ['full-width hyphen', '\uff0d'],
    ['katakana stroke', '\u30fc'],
    ['zero width space', '\u200b'],
    ['zero width joiner', '\u200d'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['left-to-right mark', '\u200e'],
    ['no-break space', '\u00a0'],
    ['ideographic space', '\u3000'],
    ['soft hyphen', '\u00ad'],
  ])('is read through a %s', (_, separator) => {
    expect(parsePlate(`京A${separator}12345`)).toMatchObject({ value: { plate: '京A12345' } });
    expect(platesIn(`车牌:京A${separator}12345。`)).toEqual(['京A12345']);
  });
  it('is read without the engine’s Unicode tables', () => {
    const { normalize } = String.prototype;
    String.prototype.normalize = () => {
      throw new Error('this engine has none');
    };
    try {
      expect(parsePlate('京ａ・１２３４５').ok).toBe(true);
    } finally {
      String.prototype.normalize = normalize;
    }
  });

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
  it.each([
    ['车牌京AD1234 2026-11-02违法停车', ['京AD1234']], // any-rule#107
    ['京AD1234 5月1日', ['京AD1234', '京AD12345']],
    ['京A12345 D座', ['京A12345', '京A12345D']],
    ['京AD123456789', []],
    ['京A12345小型汽车', ['京A12345']],
    ['京A12345，京B54321', ['京A12345']],
    ['京A1234学校门口', ['京A1234学']],
    ['京A1234 学校门口', []],
    ['京A1234 学', ['京A1234学']],
    ['车辆224578使用中', []],
    ['使123456', ['使123456']],
    ['粤Z1234港', ['粤Z1234港']],
    ['京A12345警察说', ['京A12345']],
    ['【京X1234应急】', ['京X1234应急']],
  ])('in %s can be %j', (text, plates) => expect(platesIn(text)).toEqual(plates));
  it('is not chosen where two readings are plates', () => expect(plateIn('京AD1234 5月1日')).toBeUndefined());
  it('asks whether a new-energy plate lost a digit', () => {
    expect(['京AD1234', '京A12345', '京AD12345'].map(mayMissADigit)).toEqual([true, false, false]);
  });
});

describe('every kind of plate', () => {
  const every: [string, string | undefined][] = [
    ['京A12345', undefined],
    ['京AD12345', '52'],
    ['京A12345D', '51'],
    ['京A1234警', undefined],
    ['京A1234挂', '15'],
    ['京A1234学', undefined],
    ['沪A0023领', undefined],
    ['使123456', undefined],
    ['224578使', undefined],
    ['粤Z1234港', '26'],
    ['粤Z1234澳', '27'],
    ['京X1234应急', undefined],
    ['粤B1234试', undefined],
    ['粤B1234超', '22'],
    ['民航A1234', undefined],
  ];
  it.each(every)('%s can be keyed character by character (typed %s)', (text, _) => {
    for (let at = 0; at < text.length; at += 1) expect(nextCharacters(text.slice(0, at))).toContain(text[at]);
    expect(nextCharacters(text + 'X')).toBe('');
  });
  it.each(every)('%s has the type %s, and where none follows it is asked', (text, type) => {
    const parsed = parsePlate(text);
    if (!parsed.ok) throw new Error(text);
    expect(typeOf(parsed.value)).toBe(type);
    expect(typesOf(parsed.value).length > 1).toBe(type === undefined);
  });
});
