import { parseIdCard } from '../people/id-card';
import { platesIn } from '../cars/plate';
import { bareText } from './typed-text';
import { parseUnitCode } from '../people/unit-code';
import { parseVin } from '../cars/vin';

/** What a number is, by its form, that somebody gave in the place of a decision's. */
export type OtherNumber = 'identity' | 'payment_code' | 'file_number' | 'plate' | 'vin' | 'unit_code';

/** Only where the form leaves no doubt: a number that is nothing else by its form is a decision's with a fault. */
export function otherNumber(text: string): OtherNumber | undefined {
  const bare = bareText(text);
  if (/^\d{12}$/.test(bare)) return 'file_number';
  if (/^\d{20}$/.test(bare)) return 'payment_code';
  if (bare.length >= 15 && parseIdCard(bare).ok) return 'identity';
  if (/[A-Z]/.test(bare) && parseVin(bare).ok) return 'vin';
  if (isUnitCode(bare)) return 'unit_code';
  return platesIn(text).length > 0 ? 'plate' : undefined;
}

/** One of eighteen digits alone may be a decision's with digits too many, and one that is doubtful anything. */
function isUnitCode(bare: string): boolean {
  const code = parseUnitCode(bare);
  return /[A-Z]/.test(bare.slice(0, 17)) && code.ok && !code.value.doubtful;
}
