import type { FieldName } from '#contract/papers';
import { isDay } from '#domain/days/day';
import { parseDecisionNumber } from '#domain/input/decision-number';
import { parseFileNumber, parseLicenceNumber } from '#domain/people/licence';
import { parsePlate } from '#domain/cars/plate';
import { isPlateType } from '#domain/cars/plate-types';
import { parseVin } from '#domain/cars/vin';

type Form = { mend: string; read(text: string): string | undefined };

/** How each field is written where the reader's answer is compared with it. */
const forms: Record<Exclude<FieldName, 'owner'>, Form> = {
  decisionNumber: {
    mend: 'fifteen or sixteen digits',
    read: (text) => known(parseDecisionNumber(text)),
  },
  plate: { mend: 'a plate as it is printed, 京A12345', read: (text) => known(parsePlate(text))?.plate },
  amountFen: { mend: 'whole fen as digits: 20000 for 200 yuan', read: fits(/^[1-9]\d{0,8}$/) },
  decidedOn: { mend: 'a day that exists, as 2026-11-23', read: (text) => (isDay(text) ? text : undefined) },
  vin: { mend: 'seventeen letters and digits without I, O and Q', read: (text) => known(parseVin(text))?.vin },
  engineNumber: { mend: 'five to seventeen capitals, digits, dashes and stars', read: fits(/^[0-9A-Z*-]{5,17}$/) },
  plateType: { mend: 'a code of GA/T 16.7: 02, 52 ...', read: (text) => (isPlateType(text) ? text : undefined) },
  licenceNumber: {
    mend: 'the eighteen characters of an identity number, or six to eighteen of a foreigner’s',
    read: (text) => known(parseLicenceNumber(text)),
  },
  fileNumber: { mend: 'twelve digits', read: (text) => known(parseFileNumber(text)) },
};

function known<T>(result: { ok: true; value: T } | { ok: false }): T | undefined {
  return result.ok ? result.value : undefined;
}
function fits(pattern: RegExp): Form['read'] {
  return (text) => (pattern.test(text) ? text : undefined);
}

/** What belongs there, where the value is none of such a field; undefined where it is one. */
export const wrongValue = (name: keyof typeof forms, text: string): string | undefined =>
  forms[name].read(text) === undefined ? forms[name].mend : undefined;

/** The value as the reader writes it: without spaces, in capitals. */
export const valueOf = (name: keyof typeof forms, text: string): string => forms[name].read(text) ?? text;
