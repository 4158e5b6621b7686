import { expect, it } from '@jest/globals';
import { parsePlate } from '../../../domain/cars/plate';
import { typeOf, typesOf } from '../../../domain/cars/plate-types';
import { keysAt, typed } from '../../../src/packages/garage/add-car/keys';

/** Key by key, only with keys that are offered. */
function keyed(text: string): string {
  let plate = '';
  for (const key of text) {
    expect(keysAt(plate, undefined)).toContain(key);
    plate = typed(plate, undefined, key);
  }
  return plate;
}

// LiuuY/vehicle-plate-keyboard#20, umicro/uView2.0#760: from key to what is asked of the bureau.
it.each([
  ['京A12345', 'ordinary', 'asked'],
  ['京AD12345', 'new_energy_small', '52'],
  ['粤B12345D', 'new_energy_large', '51'],
  ['川A1234警', 'police', 'asked'],
  ['京O1234警', 'police', 'asked'],
  ['冀B1234挂', 'trailer', '15'],
  ['沪A1234学', 'learner', 'asked'],
  ['沪A0023领', 'consulate', 'asked'],
  ['闽20401领', 'consulate', 'asked'],
  ['使123456', 'embassy', 'asked'],
  ['224578使', 'embassy', 'asked'],
  ['粤Z1234港', 'hong_kong_macau', '26'],
  ['粤ZAB12澳', 'hong_kong_macau', '27'],
  ['京X1234应急', 'rescue', 'asked'],
  ['粤B1234试', 'trial', 'asked'],
  ['沪A1234超', 'oversize', '22'],
  ['民航A1234', 'civil_aviation', 'asked'],
])('%s is keyed, is %s, and its type is %s', (text, kind, type) => {
  const parsed = parsePlate(keyed(text));
  if (!parsed.ok) throw new Error(text);
  expect(parsed.value.kind).toBe(kind);
  expect(typeOf(parsed.value) ?? 'asked').toBe(type);
  expect(typesOf(parsed.value).length).toBeGreaterThan(0);
});

it('offers no key after a whole plate of eight, and I and O only to the police', () => {
  expect(keysAt('京AD12345', undefined)).toEqual([]);
  expect(keysAt('京', undefined)).toContain('O');
  expect(keysAt('京A', undefined)).not.toContain('O');
});

it('changes the character of a tapped cell, and no other', () => {
  expect(keysAt('京A12345', 0)).toContain('沪');
  expect(typed('京A12345', 0, '沪')).toBe('沪A12345');
  expect(typed('京A12345', 6, '9')).toBe('京A12349');
});
