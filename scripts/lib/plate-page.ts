import { parsePlate } from '../../domain/cars/plate';
import { plateTypes, typesOf } from '../../domain/cars/plate-types';
import { keysAt, typed } from '../../src/packages/garage/add-car/keys';

/** One plate of every kind and look of the standards. */
export const platesOfEveryKind = [
  '京A12345',
  '京AD12345',
  '粤B12345D',
  '川A1234警',
  '京O1234警',
  '冀B1234挂',
  '沪A1234学',
  '沪A0023领',
  '闽20401领',
  '使123456',
  '224578使',
  '粤Z1234港',
  '粤ZAB12澳',
  '京X1234应急',
  '京S1234应急',
  '粤B1234试',
  '沪A1234超',
  '民航A1234',
];

/** The keys as they are tapped, each among those that the keyboard offers there. @throws Error where one is not offered */
export function keySequence(plate: string): string[] {
  let soFar = '';
  for (const key of plate) {
    if (!keysAt(soFar, undefined).includes(key)) throw new Error(`${plate}: no key ${key} after ${soFar}`);
    soFar = typed(soFar, undefined, key);
  }
  return [...plate];
}

/** From key to request: what is tapped, what it is read as, and which type is sent, or which are asked about. */
export function plateTable(): string {
  const rows = platesOfEveryKind.map((plate) => {
    const parsed = parsePlate(keySequence(plate).join(''));
    if (!parsed.ok) throw new Error(`${plate} is none`);
    const types = typesOf(parsed.value);
    const named = types.map((type) => `${type} ${plateTypes[type]}`).join(', ');
    return `| ${keySequence(plate).join(' ')} | ${parsed.value.kind} | ${types.length === 1 ? named : `asked: ${named}`} |`;
  });
  return ['| keys | kind | plate type |', '| --- | --- | --- |', ...rows].join('\n');
}
