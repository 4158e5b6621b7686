import type { OtherNumber } from '#domain/input/other-number';
import type { pay as zhCN } from '../zh-CN/pay';
import { here } from './here';
import { cite } from './citations';

const otherNumbers: Record<OtherNumber, string> = {
  identity: 'This is the number of an ID card or licence. Please enter the decision’s own, of 15 or 16 digits',
  payment_code: 'This is a payment code of 20 digits. Please enter the number of the decision, of 15 or 16 digits',
  file_number:
    'This is a licence’s file number of 12 digits. Please enter the number of the decision, of 15 or 16 digits',
  plate: 'This is a plate. To look at a car, add it on the home page; to pay a decision, enter its number',
  vin: 'This is a vehicle’s number (VIN). To look at a car, add it on the home page; to pay a decision, enter its number',
  unit_code: 'This is a unit’s credit code. Please enter the number of the decision, of 15 or 16 digits',
};

export const pay: typeof zhCN = {
  byNumber: 'Pay by decision number',
  number: 'Decision number',
  numberHint: '15 or 16 digits at the top right of the paper',
  byPhoto: 'Photo of the ticket instead',
  lookUp: 'Look it up',
  numberFault: (fault) =>
    fault.kind === 'letter'
      ? `Place ${fault.at} is not a digit. Please mend it`
      : fault.kind === 'over'
        ? `${fault.digits} too many: a decision number has 15 or 16 digits`
        : fault.kind === 'missing'
          ? `${fault.digits} or ${fault.digits + 1} are missing: a decision number has 15 or 16 digits`
          : otherNumbers[fault.kind],
  fromPhoto: 'Compare digit by digit with the photo before looking it up',
  fifteen: 'Only 15 digits? The check digit may not be printed. You can look it up as it is.',
  party: 'Party',
  plate: 'Plate',
  place: 'Place',
  time: 'Time',
  offence: 'Offence',
  fine: 'Fine',
  surcharge: 'Late-payment surcharge',
  total: 'Total due',
  safeDay: 'Pay by',
  legalDay: 'Legal last day',
  provisional: 'The holidays of that year are not announced yet; the last day may move.',
  late: (n: number, percent: number, cap: number) =>
    `${n} ${n === 1 ? 'day' : 'days'} late; ${percent} % of the fine is added each day, ${cap} % of it at most`,
  whose: 'Whose decision is this?',
  mine: 'It is mine',
  other: 'I pay for somebody else',
  mineNote: 'Name and plate are mine',
  otherNote: 'I have checked name, plate and amount',
  paid: 'This decision has been paid',
  paidText: 'Do not pay again. The police system may need a day or two to show it.',
  paying: 'This decision is being paid',
  payingText: 'See Payments for the result. Do not pay it twice.',
  atTreasury: 'The local treasury collects this one itself',
  atTreasuryText: here.treasury,
  treasuryElsewhere: here.treasuryElsewhere,
  treasuryClosed: "The treasury's payment app did not open. Tap once more",
  payTreasury: (amount: string) => `Go and pay ¥${amount}`,
  revoked: 'This decision has been revoked',
  revokedText: 'There is nothing to pay. If you have paid already, ask the office that decided for the money back.',
  exampleNumber: 'An example number',
  exampleNumberText: 'The bureau keeps it for everybody to try. It is no real fine, and no money is taken.',
  seePaying: 'See an example of paying',
  suspended: 'This decision is suspended',
  suspendedText:
    'Nothing is to be paid while it is under review, and no surcharge is added. Look again when there is a result.',
  windowOnly: 'This one can be paid at a window only',
  bring: 'Bring your identity card, driving licence and the decision.',
  cars: 'My cars',
  check: 'Check and pay',
  later: (now: number, rest: number) => `${now} at most go into one payment; pay the other ${rest} after this one.`,
  laterPayee: (rest: number) =>
    `The money of the other ${rest} goes into another account: pay them after this payment.`,
  payee: 'Paid to',
  totalOf: (n: number) => `Total of ${n} decisions`,
  serviceFee: 'Service fee',
  for: 'Paid for',
  forMine: 'Myself',
  forOther: 'Somebody else',
  pay: (amount: string) => `Pay ¥${amount}`,
  checkNote: 'The amount comes from the traffic police; the money goes straight to the treasury’s account.',
  cancelled: 'You left the cashier; no payment has come in. You can pay again.',
  unavailable: 'The cashier did not open; no payment has come in. Please try again.',
  elsewhere: 'No cashier opens inside this app',
  elsewhereText: here.elsewhere,
  onPhone: here.onPhone,
  copyLink: 'Copy the link',
  linkCopied: 'Link copied',
  linkNotCopied: 'Not copied. Copy it from the address bar',
  openInAlipay: here.openElsewhere,
  issued: 'The decision is issued. Check it and pay, or come back before its last day.',
  agreement: 'Payment notice',
  agree: 'I have read it and agree',
  agreed: 'You have agreed',
  back: 'Back',
  noticeHeads: ['Money and charges', 'Days and surcharge', 'Your rights', 'Check first', 'Your data', 'What decides'],
  tomorrow: (amount: string) => `¥${amount} tomorrow`,
  readOn: 'Read to the end, then agree',
  notice: ({ daysToPay, percentPerDay, capPercent, daysToReconsider, basis, collection, reconsiderFirst }) => [
    `1. Fines are decided by the traffic police that issued the decision. The money goes straight to the treasury’s account: ${cite(collection)}. There is no service fee.`,
    `2. Pay within ${daysToPay} days of receiving the decision. After that ${percentPerDay} % of the fine is added each day, ${capPercent} % of it at most: ${cite(basis)}.`,
    `3. You may state your case, and apply for reconsideration within ${daysToReconsider} days. ${reconsiderFirst ? `A decision made on the spot goes to reconsideration before a court: ${cite(reconsiderFirst)}. ` : ''}Paying takes none of these rights from you.`,
    '4. Check the number, name, plate and amount before you pay. If you pay for somebody else, make sure that they know.',
    `5. To pay, we give the decision number, the amount and your platform id to ${here.cashier} and to the traffic police. Licence numbers are kept encrypted; you can delete them at any time.`,
    '6. The payment platform’s signed word decides. While the result is not known, do not pay again; what was paid twice goes back by itself.',
  ],
};
