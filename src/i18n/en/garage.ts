import type { PlateKind } from '#domain/cars/plate';

const kinds: Record<PlateKind, string> = {
  ordinary: 'an ordinary plate',
  new_energy_small: 'a small new-energy plate',
  new_energy_large: 'a large new-energy plate',
  police: 'a police plate',
  trailer: 'a trailer’s plate',
  learner: 'a learner’s plate',
  consulate: 'a consulate’s plate',
  hong_kong_macau: 'a Hong Kong or Macau plate',
  embassy: 'an embassy’s plate',
  rescue: 'a rescue plate',
  trial: 'a trial plate',
  oversize: 'an oversize vehicle’s plate',
  civil_aviation: 'a civil aviation plate',
};
/** What may stand at a place, short enough to be read. */
function among(oneOf: string): string {
  if (oneOf === '0123456789') return 'a digit';
  if (oneOf.length <= 10) return oneOf.length > 1 ? `one of ${[...oneOf].join(', ')}` : oneOf;
  if (oneOf.includes('京')) return 'a province';
  return oneOf.includes('0')
    ? 'a digit, or a letter but I and O'
    : `a letter but I${oneOf.includes('O') ? '' : ' and O'}`;
}

import type { garage as zhCN } from '../zh-CN/garage';
import { cite } from './citations';

export const garage: typeof zhCN = {
  addCar: 'Add a car',
  photoOf: 'photo of the violation',
  photograph: 'Photo of the vehicle licence',
  photographLicence: 'Photo of the licence',
  plate: 'Plate',
  type: 'Plate type',
  cell: (place: number, character: string) => `Place ${place} of the plate ${character}`,
  lastSix: 'Last 6 of engine number or VIN',
  lastSixHint: 'On the vehicle licence',
  lastSixWhy: 'Used only to check this car with the traffic police; kept encrypted',
  missing: 'A new-energy plate has 8 characters. Is one missing?',
  types: {
    '01': 'Large (yellow)',
    '02': 'Small (blue)',
    '03': 'Embassy car',
    '04': 'Consulate car',
    '05': 'Car from abroad',
    '06': 'Foreign-owned car',
    '07': 'Motorcycle',
    '08': 'Light motorcycle',
    '09': 'Embassy motorcycle',
    '10': 'Consulate motorcycle',
    '11': 'Motorcycle from abroad',
    '12': 'Foreign-owned motorcycle',
    '13': 'Low-speed, three-wheeled',
    '14': 'Tractor',
    '15': 'Trailer',
    '16': 'Learner car',
    '17': 'Learner motorcycle',
    '18': 'Test car',
    '19': 'Test motorcycle',
    '20': 'Temporary entry, car',
    '21': 'Temporary entry, motorcycle',
    '22': 'Provisional',
    '23': 'Police car',
    '24': 'Police motorcycle',
    '25': 'Older farm plate',
    '26': 'Hong Kong',
    '27': 'Macau',
    '51': 'Large, new energy',
    '52': 'Small, new energy (green)',
  },
  plateFault: ({ at, why, kind, oneOf }) =>
    why === 'too_long'
      ? `Too long: ${kinds[kind]} has ${at} characters`
      : why === 'missing'
        ? `Character ${at + 1} is missing: ${among(oneOf)}`
        : `Character ${at + 1} of ${kinds[kind]} must be ${among(oneOf)}`,
  licenceFault: ({ at, why }) =>
    ({
      character: `Character ${at + 1} is not right: there are only digits and letters`,
      length: `There are ${at} characters: a citizen’s number has 18, a foreigner’s 6 to 18`,
      region: 'The first two digits are no province. Please compare them',
      birth: 'Digits 7 to 14 are no real day of birth. Please compare them',
      order: 'Digits 15 to 17 are never 000. Please compare them',
      check: 'The last character does not fit the other 17: one of them is wrong. Please compare each',
    })[why],
  chooseType: 'Choose the type of plate; the vehicle licence tells the vehicle type',
  delete: 'Delete',
  paste: 'Paste',
  nothingToPaste: 'No plate was copied',
  remove: 'Remove this car',
  removeAsk:
    'Its records are no longer shown, and whoever you lent it to no longer sees it. If you sold it: register the transfer, and settle what is from before the sale. You can add it again at any time.',
  removeOpen: (n) =>
    `${n === 1 ? '1 matter is' : `${n} matters are`} still open: payments and objections go on, see “Records”. `,
  removeYes: 'Yes',
  cancel: 'Keep',
  noneOfThem: 'None of these',
  toHandle: 'To handle',
  toPay: 'To pay',
  done: 'Done',
  all: 'All',
  parts: 'By what is to be done',
  none: 'No records of this car were found. That is not proof that there are none.',
  unreadable: (n: number) => `${n} more could not be read: please ask at a police window or call 12123.`,
  untold: (n: number) => `The message about ${n} new records could not be delivered: they are listed below.`,
  withoutDriver: (n: number) => `${n} records of this car are not handled`,
  withoutDriverText: (days: number, article: string) =>
    `With so many that are neither handled in time nor put off, the police may decide without you ${days} days after telling you: ${cite(article)}.`,
  windowOnly: 'Window only',
  payBy: (day: string) => `Pay by ${day}`,
  handleBy: (day: string) => `Handle by ${day}`,
  payable: 'payable now',
  pointsOf: (n: number) => (n === 1 ? '1 point' : `${n} points`),
  worthChecking: 'Worth checking',
  withSurcharge: (yuan: number) => `fine ¥${yuan}, with surcharge`,
  pay: 'Pay',
  unknown: 'not set',
  status: {
    unhandled: 'To handle',
    objection_pending: 'Objection under review',
    eliminated: 'Cancelled',
    handled: 'Handled; whether paid is not told',
    unpaid: 'To pay',
    overdue: 'Overdue',
    paying: 'Being paid',
    paid_unconfirmed: 'Paid, police not yet told',
    paid: 'Paid',
  },
  licences: 'Licence and points',
  number: 'Licence number',
  numberHint: 'The same as the ID number; with a passport, a permit or a residence card, the number on the licence',
  numberWhy:
    'Used only to ask the traffic police for your points and to handle records; kept encrypted, deleted when you remove it',
  unitCode: 'Unified social credit code',
  unitCodeHint: 'On the company’s business licence, 18 characters; encrypted, deleted when you remove the car',
  companyCar: 'A company’s car: points go to whoever drove',
  holder: 'Name of the holder',
  holderHint: 'As on the passport or permit; family name first or last, capitals or not',
  fileNumber: 'File number',
  fileHint: '12 digits, on the second page of the licence',
  addLicence: 'Add a licence',
  licenceAdded: 'The licence is added',
  consentAndAdd: 'Agree and add',
  consent: 'A licence number is sensitive',
  consentText:
    'By “Agree and add” you consent, apart from all else, that it is used as the privacy policy says to ask for and handle your points. Removing the licence withdraws that.',
  carConsent: 'Where a car has been is sensitive',
  carConsentText:
    'By “Agree and add” you consent, apart from all else, that the records of this car are asked for as the privacy policy says: they tell when it was where. Removing the car withdraws that.',
  policy: 'Read the privacy policy',
  points: (n: number, left: number) => `${n} ${n === 1 ? 'point' : 'points'} in this cycle, ${left} left`,
  remaining: 'left',
  until: (day: string) => `cycle ends ${day}`,
  licenceAsOf: (day: string) => `Points as of ${day}; nothing newer is known`,
  rollOver: (least: number, most: number) =>
    least === most
      ? `Unless more is paid, ${most} points pass into the next cycle`
      : `Unless more is paid, ${least} to ${most} points pass into the next cycle (the text can be read both ways)`,
  licenceRefused:
    'This licence is not found now: it may have moved, be locked or renewed, which changes the file number. Remove it and add the new one',
  removeLicence: 'Remove',
  licenceStatus: {
    valid: 'valid',
    detained: 'detained',
    suspended: 'suspended',
    expired: 'expired',
    unusable: 'cannot be used here',
  },
};
