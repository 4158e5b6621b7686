// Licences that were issued on another paper than an identity card, and the names on such papers.
import { describe, expect, it } from '@jest/globals';
import { paperOf, passportNumberIn, wantsName } from '../../../domain/people/identity-paper';
import { parseLicenceNumber } from '../../../domain/people/licence';
import { maskName } from '../../../domain/people/masking';
import { parseName } from '../../../domain/people/person-name';

describe('the paper behind a licence', () => {
  it.each([
    ['11010519491231002X', 'id_card', false],
    ['810000199408230021', 'residence_permit', false],
    ['830000199201300022', 'residence_permit', false],
    ['911840198801010011', 'permanent_residence', false],
    ['USA110078010101', 'permanent_residence', true],
    ['H60152889', 'travel_permit', true],
    ['M0123456701', 'travel_permit', true],
    ['E12345678', 'passport', true],
    ['123456', 'passport', true],
  ])('of %s is %s; whether it wants a name: %s', (number, paper, isWanted) => {
    expect([paperOf(number), wantsName(number)]).toEqual([paper, isWanted]);
    expect(parseLicenceNumber(number)).toMatchObject({ ok: true });
  });
});

describe('a passport’s machine-readable line', () => {
  // The specimen of ICAO Doc 9303.
  const specimen = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
  it('gives its number without fillers and digits that belong to none', () => {
    expect(passportNumberIn(specimen)).toEqual({ ok: true, value: 'L898902C3' });
    expect(parseLicenceNumber('D231458907UTO<<<')).toEqual({ ok: true, value: 'D23145890' });
    expect(parseLicenceNumber(specimen.toLowerCase())).toEqual({ ok: true, value: 'L898902C3' });
  });
  it('tells one wrong sign by its check digit, and where it breaks off', () => {
    const refused = (text: string) => parseLicenceNumber(text);
    expect(refused(specimen.replace('L8', 'L3'))).toMatchObject({ ok: false, error: { at: 9, why: 'check' } });
    expect(refused('D231<')).toMatchObject({ ok: false, error: { why: 'length' } });
    expect(refused('D2314589?<7')).toMatchObject({ ok: false, error: { at: 8, why: 'character' } });
  });
});

describe('a name', () => {
  it.each([
    [' smith,  john michael ', 'SMITH, JOHN MICHAEL'],
    ['García-López Ana', 'GARCÍA-LÓPEZ ANA'],
    ['Arthur Feggins Jr.', 'ARTHUR FEGGINS JR.'],
    ['O’Brien Seán', 'O’BRIEN SEÁN'],
    ['Ｌｅｅ　Ｂｏ', 'LEE BO'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['Nguyễn Văn A', 'NGUYỄN VĂN A'],
    ['李〇明', '李〇明'],
    ['金\uf90a勇', '金\uf90a勇'],
    ['葛曾䮌', '葛曾䮌'],
    ['O‘Brien Seán', 'O’BRIEN SEÁN'],
    ['D´Angelo Kaʻiulani', 'D’ANGELO KA’IULANI'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉‧买买提', '阿卜杜拉·买买提'],
    ['Smith–Jones Ana', 'SMITH-JONES ANA'],
    ['\u202aSMITH\u200b JOHN\u202c', 'SMITH JOHN'],
    ['葛\u{e0100}明', '葛明'],
    ['王\ufe0f明', '王明'],
    ['\u2fbc\u2f42', '高文'],
    ['\u2ee9\u2ee2\u2ef0', '黄马龙'],
  ])('%s is kept as %s', (typed, kept) => expect(parseName(typed)).toEqual({ ok: true, value: kept }));
  it.each([
    ['John Sm1th', 7, 'character'],
    ['J', 1, 'length'],
    ['', 0, 'length'],
    ['- ,', 3, 'length'],
    ['a'.repeat(81), 80, 'length'],
    ['<script>', 0, 'character'],
  ])('%s is none, for what stands at %i', (typed, at, why) =>
    expect(parseName(typed)).toEqual({ ok: false, error: { code: 'malformed_licence_name', at, why } }),
  );
  it('in Latin letters is masked word by word, and never whole', () => {
    expect(maskName('John Michael Smith')).toBe('J*** ******* *****');
    expect(maskName('X Li')).toBe('* **');
    expect(maskName('Müller')).toBe('M*****');
    expect(maskName('欧阳锋')).toBe('欧**');
  });
});
