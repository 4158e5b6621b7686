import type { ChatWords } from './words';

const service =
  'Two things can be done here:\n1. Look up and pay a fine: send the decision number, the whole text message, or a photo of the ticket\n2. See your own car: use the menu or send "my car"';

export const en: ChatWords = {
  greeting: `Hello, this is where traffic fines are looked up and paid.\n${service}\n\nReal notices of the traffic police carry no link. Do not open one: send the whole message here to check it.`,
  hello: service,
  askNumber: 'Send the decision number (15 or 16 digits, at the top right of the paper), or the whole text message.',
  askPhoto: 'Send a photo of the ticket: lying flat, all of it, in good light, the number easy to read.',
  unclear: 'That was not understood. Would you like to:',
  how: 'Reply with one of these lines:',
  choices: { ask_number: 'Look up a number', ask_photo: 'Send a photo of a ticket', mine: 'See my car' },
  decision: (facts) =>
    [
      `${facts.read ? 'Read from the photo' : 'You sent'}: decision number ${facts.number}`,
      facts.offence,
      facts.surcharge
        ? `Fine ${facts.fine} yuan, surcharge ${facts.surcharge} yuan, ${facts.total} yuan in all`
        : `Fine ${facts.fine} yuan`,
      status[facts.status],
      facts.elsewhere &&
        'Whoever collects this fine takes no money on this platform. Pay it on another payment platform, or at the bank or window named on the decision',
      facts.runs &&
        (facts.lastDay
          ? `Last day to pay: ${facts.lastDay}${facts.late ? ` (${facts.late} days ago)` : ''}`
          : 'Nobody told when it was served, so the last day is not known: go by the paper'),
      ...sourceLines(facts.source),
    ]
      .filter(Boolean)
      .join('\n'),
  payCard: (total) => `Pay ${total} yuan`,
  openCard: 'Open this decision',
  unknown: (number) =>
    `The traffic police know no number ${number}.\nA new decision may take some days to appear; please also compare it with the paper.\nReal notices carry no link and ask for no transfer to a person. Do not open a link in a text message.`,
  notDecided: (number) =>
    `Number ${number} is of a notice or of a measure, not of a decision: it cannot be paid yet. Please have it handled first.`,
  malformed: 'That number has a wrong count of digits. A decision number has 15 or 16.',
  silent:
    'The traffic police system gives no answer now. That does not mean that there is no fine. Please send it again later.',
  elsewhere: 'This number cannot be looked up here: ask at the window on the paper, or in the 12123 app.',
  tooMany: 'Too many questions. Please wait a minute.',
  confirm: ({ number, doubtful }) =>
    `Read from the photo: ${number}${doubtful.length > 0 ? `; not clear: ${doubtful.map(({ at, digit }) => `digit ${at} (${digit})`).join(', ')}` : ''}. Compare it with the paper:`,
  confirmYes: 'It is right, look it up',
  confirmNo: 'It is wrong, I will type it',
  several: 'This paper has several numbers. Which one?',
  noNumber:
    'No decision number was found in this photo. Send one that shows all of the paper, lying flat, or type the number.',
  otherPaper:
    'This is no penalty decision, and nothing on it can be paid. If you have the decision, send a photo of that.',
  picture: {
    lost: 'The photo did not arrive. Please send it again.',
    heic: "This kind of photo cannot be read. Please take it with WeChat's camera.",
    large: "The photo is too large. Please take it with WeChat's camera.",
    busy: 'Many photos are being read now. Please send it again later, or type the number.',
    off: 'Photos cannot be read now. Please type the decision number.',
  },
  voiceUnread: 'That was not heard clearly. Please type the number or send a photo of the ticket.',
  link: 'There is a link in your message and no decision number. Real notices carry no link: do not open it, give no card number and no code.',
  notLinked: 'Only the owner is told. Please open the mini-program and add your car first.',
  notYours: 'Only cars that you have added yourself can be asked about. If it is yours, add it in the mini-program.',
  noCars: 'You have added no car.',
  bindCard: 'Add a car in the mini-program',
  carsCard: 'See all in the mini-program',
  car: (facts) =>
    [
      facts.plate,
      facts.isKnown
        ? `${facts.toHandle} to handle, ${facts.toPay} to pay${facts.toPay > 0 ? `, ${facts.payable} yuan of it online` : ''}`
        : 'No answer now; that does not mean that there is nothing',
      facts.unreadable > 0 && `${facts.unreadable} more cannot be read: ask at a window`,
      facts.payBy && `First day to pay by: ${facts.payBy}`,
      ...(facts.isKnown ? sourceLines(facts.source) : []),
    ]
      .filter(Boolean)
      .join('\n'),
  notices: {
    on: 'Notices are on: new violations are told here. Send "stop" to switch them off.',
    off: 'Notices are off: nothing more is sent unasked. Send "start" to switch them on again.',
  },
  ownData: ({ openId, since, language, notices, isLinked }) =>
    [
      'This is all that the account keeps of you:',
      `The platform's id for you: ${openId}`,
      `Following or first here: ${since}`,
      `Language: ${language === 'en' ? 'English' : 'Chinese'}`,
      `Notices: ${notices}`,
      isLinked ? 'Linked with you in the mini-program' : 'Not linked with anybody in the mini-program',
      'What you write is deleted once it is answered. Payments are kept by the law on accounting; see them in the mini-program.',
      'Write “delete my data” to have it deleted.',
    ].join('\n'),
  dataDeleted:
    'What the account kept of you is deleted, and notices have stopped. Payments are kept by the law on accounting, without your id here.',
};

const status = {
  unpaid: 'Not paid',
  overdue: 'Overdue, not paid',
  paying: 'Being paid',
  paid_unconfirmed: 'Paid, not yet confirmed by the police',
  paid: 'Paid',
  window_only: 'Not paid; can be paid at a window only',
  at_treasury: "Not paid; to be paid at the treasury's cashier",
  suspended: 'Suspended: nothing is to be paid now',
  revoked: 'Revoked: nothing is to be paid',
};

const sourceLines = ({ name, asOf, isLive }: { name: string; asOf: string; isLive: boolean }): string[] => [
  `Source: ${name}, ${asOf}`,
  isLive ? '' : 'The police system is out of reach now; this is what it said then',
];
