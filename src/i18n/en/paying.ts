import type { paying as zhCN } from '../zh-CN/paying';

export const paying: typeof zhCN = {
  stillUnpaid: {
    asks: 'I have paid. Why is it still shown as unpaid?',
    answer:
      'The money passes four steps: payment platform, police, collecting bank, treasury. The result of the payment says by which day each is expected. It is looked at again by itself; do not pay twice. If the police have not booked it after two days, use "Tell the operator" below; after five working days go to a window with the receipt, or call 12123.',
    also: 'not cleared not updated pending record',
  },
  unsure: {
    asks: 'The network broke while I paid. Was it paid or not?',
    answer:
      'Do not pay again yet. Under Payments, "Still looking" is looked at until there is a result; after "Not paid, nothing was taken" you can pay again. The signed word of the payment platform counts.',
    also: 'crash stuck pay again connection',
  },
  paidTwice: {
    asks: 'I paid the same fine twice. Does the money come back?',
    answer:
      'Yes. If the police already have one payment, the one too many that was paid here goes back the way it came by itself; its result shows how far it is. For a second payment made elsewhere ask the bank or the treasury that took it.',
    also: 'double duplicate refund',
  },
  refundWhen: {
    asks: 'How long does a refund take?',
    answer:
      'It goes back the way it was paid: to a balance soon, to a bank card when the bank books it. If the result says "Given back" and you do not find it, tell the operator of this payment.',
    also: 'money back not received',
  },
  refundBooked: {
    asks: 'The decision was revoked. How do I get the fine back?',
    answer:
      'What is in the treasury is not given back here: the police that decided apply for it at the treasury. Take the revocation, the receipt and your identity card there.',
    also: 'cancelled revoked reconsideration won',
  },
  wrongNumber: {
    asks: 'I typed a wrong number and paid for somebody else',
    answer:
      'Compare name, plate and amount before you pay. If it is paid, tell the operator at once with this payment attached: what the police have not booked can go back; what they have booked is for the police that decided.',
    also: 'mistake wrong ticket another person',
  },
  forOther: {
    asks: 'Can I pay for family or a friend?',
    answer:
      'Yes. Type the decision number, compare, and choose "I pay for somebody else". Their papers are not needed and no points come to you.',
    also: 'parents on behalf other person',
  },
  fifteen: {
    asks: 'My number has 15 digits. Is one missing?',
    answer:
      'On some decisions the last digit, a check digit, is not printed: look it up with 15. More than 16 digits are another number, for example a payment code.',
    also: 'digits length check digit',
  },
  notFound: {
    asks: 'My decision number is not found',
    answer:
      'Compare it digit by digit; 0 and 8, 1 and 7 look alike. A new ticket may take a day to appear. A notice or a compulsory-measure certificate is handled first at the place it names: there is nothing to pay yet.',
    also: 'unknown does not exist no such ticket',
  },
  noPaper: {
    asks: 'I lost the ticket and have no number',
    answer:
      'Add the car: decisions that were made are listed under it and can be paid. For one that was handed to a driver ask for its number at a window or call 12123.',
    also: 'paper lost missing',
  },
  paperCode: {
    asks: 'The QR code on my ticket does not pay',
    answer:
      'Payment codes on paper are often good for some hours only. Scan the ticket on the home page or type its number; or pay at the bank that it names.',
    also: 'scan expired code',
  },
  surcharge: {
    asks: 'What does it cost to be late?',
    answer:
      'After the last day a share of the fine is added each day, never more than the fine itself. The decision shows today’s amount, the last day and the article; "The rules as they stand" has the share. It begins with a decision only; a camera record that was not handled grows by nothing.',
    also: 'late fee surcharge overdue cap penalty',
  },
  weekend: {
    asks: 'What if the last day is a weekend or holiday?',
    answer:
      'A last day on a holiday moves to the next working day. The page names a safe day first: whoever pays by it is never late.',
    also: 'deadline spring festival postponed',
  },
  fee: {
    asks: 'Is there a service fee? Who gets the money?',
    answer:
      'No fee. The money goes straight to the account named by the treasury; who takes it stands on the payment and on the receipt. Whoever wants a fee besides is not this service.',
    also: 'commission agent charge',
  },
  several: {
    asks: 'I paid several and one did not go through',
    answer:
      'The result lists every decision with its outcome. "Not paid" took nothing: pay that one again. "Going back" returns by itself.',
    also: 'batch together one of them',
  },
  proof: {
    asks: 'I am checked on the road and the system still says unpaid',
    answer:
      'Open the receipt and let the officer scan its code: the page says how the payment stands now, signed. You can keep it as a picture or a PDF.',
    also: 'show prove evidence officer',
  },
  invoice: {
    asks: 'Can I get an invoice?',
    answer:
      'The receipt proves that you paid. The fiscal e-receipt is issued by the finance department: ask the collecting bank or the police that decided.',
    also: 'fiscal receipt expense',
  },
};
