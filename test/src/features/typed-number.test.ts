// What a driver types or pastes is cleaned first and cut afterwards: no digit is lost in silence.
import { describe, expect, it } from '@jest/globals';
import {
  isOneKey,
  lastSixIn,
  lastSixMeant,
  lastSixTyped,
  numberFault,
  numberIn,
} from '../../../src/features/typing/typed-number';

describe('a decision number', () => {
  it.each([
    ['typed in fours', '3301 0619 0000 0131'],
    ['pasted with its label', '决定书编号：3301061900000131'],
    ['pasted with a Latin label and a date after it', 'No. 3301-0619-0000-0131（2026年11月20日）'],
    ['in full-width digits', '３３０１０６１９０００００１３１'],
    ['with the day beside it', '3301061900000131 2026-11-20'],
    ['in fours with the day beside it', '3301 0619 0000 0131 2026年11月20日'],
    ['after a telephone number', '电话 057112345678 编号 3301061900000131'],
    ['after somebody’s identity number', '11010519491231002X，3301061900000131'],
    ['twice', '3301061900000131（3301061900000131）'],
  ])('is found whole: %s', (_, text) => {
    expect(numberIn(text)).toBe('3301061900000131');
  });
  it('is told by how many digits it is short or too long, and where a letter stands', () => {
    expect(numberFault('1234')).toEqual({ kind: 'missing', digits: 11 });
    expect(numberFault('33010619000001311')).toEqual({ kind: 'over', digits: 1 });
    expect(numberFault('33O1061900000131')).toEqual({ kind: 'letter', at: 3 });
    expect(numberFault('91350100M000100Y44')).toEqual({ kind: 'letter', at: 9 }); // a unit's, but for its check
    expect(numberFault('330106190000013')).toBeUndefined();
    expect(numberFault('3301061900000131')).toBeUndefined();
  });
  it('is not chosen of two: all their digits stay and are too many', () => {
    expect(numberFault(numberIn('3301061900000131、3301061900000149'))).toEqual({ kind: 'over', digits: 8 });
  });
  it.each([
    ['11010519491231002X', 'identity'],
    ['110105 19491231 0029', undefined],
    ['6501041000001234 5678', 'payment_code'],
    ['110012345678', 'file_number'],
    ['京A·12345', 'plate'],
    ['LSVNV133X22012341', 'vin'],
    ['91350100M000100Y43', 'unit_code'],
  ])('%s is told to be another paper’s: %s', (text, kind) => {
    expect(numberFault(numberIn(text), text)).toMatchObject({ kind: kind ?? 'over' });
  });
  it('that is too long keeps its last digit, so that the excess is seen', () => {
    expect(numberIn('33010619000001319')).toBe('33010619000001319');
    expect(numberIn('3301061900000131 9')).toBe('33010619000001319');
  });
});

describe('the last six', () => {
  it('are taken from a whole VIN, label or not', () => {
    expect(lastSixIn('LSVAU2180N2183294')).toBe('183294');
    expect(lastSixIn('车架号：LSVAU2180N2183294')).toBe('183294');
  });
  it('stay as they are keyed, or the caret would jump; what is pasted is cleaned', () => {
    expect(lastSixTyped('18', '1a8')).toBe('1a8');
    expect(lastSixTyped('nati', 'natia')).toBe('natia'); // a word that is being composed
    expect(lastSixTyped('', '发动机号：18a2 94')).toBe('18A294');
  });
  it('are those of a whole VIN that was keyed, and else what stands there, to be told', () => {
    expect(lastSixMeant('lsvau2180n2183294')).toBe('183294');
    expect(lastSixMeant('18329四')).toBe('18329四');
  });
});

describe('a number that was mended by a key', () => {
  const number = '3301061900000131';
  it('is told from one that was pasted over it', () => {
    expect(isOneKey(number, '330106190000131')).toBe(true);
    expect(isOneKey(number, '3301061900500131')).toBe(true);
    expect(isOneKey(number, `${number}1`)).toBe(true);
    expect(isOneKey(number, '1101051900000163')).toBe(false);
    expect(isOneKey('1234', number)).toBe(false);
  });
});
