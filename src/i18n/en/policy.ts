import type { policy as zhCN } from '../zh-CN/policy';
import { here } from './here';

export const policy: typeof zhCN = {
  title: 'Privacy policy',
  what: 'What is handled',
  purpose: 'What for',
  kept: 'How long',
  sharing: 'Who else sees it',
  minors: 'Minors',
  minorsText:
    'This is for drivers of motor vehicles, not for children under fourteen. If we hold something of a child’s, tell us and we delete it.',
  rights: 'Your rights',
  rightsText:
    'You can look at, mend and remove what is yours under My cars and My points at any time; under My data you can take a copy along, or delete everything and take your consent back. Whoever withholds one thing misses only what needs it.',
  retention: 'Retention',
  storage: 'Kept in the mainland of China and not sent abroad.',
  changes: 'When the policy changes, the day from which it holds stands here.',
  handler: (name: string) => `Personal information is handled by ${name}.`,
  from: (day: string) => `In force from ${day}`,
  sharingText: (police: readonly string[], cashier: string) =>
    `To look things up and to handle them: ${police.join(', ')}. To pay: ${cashier} is given the decision number and the amount. Nobody else; no advertising, no third-party SDK.`,
  cashier: here.cashier,
  kinds: {
    plate: {
      what: 'Plate and its type',
      purpose: 'to look up the violations of the car and to tell you of new ones',
      kept: 'deleted when you remove the car',
    },
    vehicle: {
      what: 'Last six of the engine number or VIN; of a company’s car its unified social credit code',
      purpose: 'to check with the traffic police that the car is yours',
      kept: 'kept encrypted, deleted when you remove the car',
    },
    licence: {
      what: 'Licence and file number; with a passport or permit the holder’s name',
      purpose: 'to look up points and to book them when you accept a record',
      kept: 'kept encrypted, deleted when you remove the licence',
    },
    decision: {
      what: 'Decision number',
      purpose: 'to look the decision up and to pay it',
      kept: 'kept with the record of the payment',
    },
    payment: {
      what: 'Amount, time and number of a payment',
      purpose: 'to take the payment, to reconcile, to give back, and to book it with the police',
      kept: 'kept as the rules for accounts demand',
    },
    objection: {
      what: 'Reason, statement and photos of an objection',
      purpose:
        'to hand it to the police, to show you how far it is, and to fill in an application for reconsideration; the platform checks its words as well, and what it finds bars nothing; place and time of taking are removed from photos first',
      kept: 'encrypted: a draft for 30 days; after the end photos for 90 days and words for 24 months, then deleted; a draft can be deleted at any time',
    },
    report: {
      what: 'What you write to the operator',
      purpose: 'to answer you; the platform checks its words as well, and what it finds bars nothing',
      kept: 'encrypted; deleted 24 months after the answer',
    },
    name: {
      what: 'The name and the note that you enter',
      purpose: 'to tell whoever asked you to pay, or lent you a car, who you are; the platform checks the name',
      kept: 'encrypted; deleted 90 days after the link or the loan has ended',
    },
    camera: {
      what: 'Camera',
      purpose: 'to photograph a ticket or a licence and fill in what it says; to photograph evidence for an objection',
      kept: 'a ticket or licence is deleted once it is read; evidence is kept with the objection',
    },
    album: {
      what: 'A photo that you choose',
      purpose: 'to read a ticket or a licence and fill in what it says; as evidence for an objection',
      kept: 'a ticket or licence is deleted once it is read; evidence is kept with the objection',
    },
    chat: {
      what: 'A PDF that you choose in a chat',
      purpose: 'to read the number of an electronic decision and fill it in',
      kept: 'deleted once it is read',
    },
    saving: {
      what: 'Saving to the album',
      purpose: 'to save a receipt as a picture; nothing in the album is read or sent',
      kept: 'kept on your phone',
    },
    clipboard: {
      what: 'Clipboard',
      purpose: 'to fill in a plate when you tap “paste”, and to hold your data when you take a copy of it',
      kept: 'not kept',
    },
    place: {
      what: 'Where your phone is',
      purpose: 'to show which window is near, when you tap for it; compared on your phone alone and sent to nobody',
      kept: 'not kept',
    },
    account: {
      what: 'The number that the platform has for you',
      purpose: 'to sign you in, so that you see your own cars and payments alone',
      kept: 'deleted when you leave',
    },
    faults: {
      what: 'Reports of faults',
      purpose: 'to know which page was not shown; nothing that you typed and no numbers are in it',
      kept: 'in the log alone',
    },
  },
};
