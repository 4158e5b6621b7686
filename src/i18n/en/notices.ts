import type { notices as zhCN } from '../zh-CN/notices';

export const notices: typeof zhCN = {
  title: 'Messages',
  note: 'What you were told, on or off',
  isOn: 'Messages are on',
  isOnText:
    'You are told of a new violation, of a last day that is near, and when an objection or a refund has its end. Reminders of a last day are not sent at night.',
  isOff: 'All messages are off',
  isOffText: 'What you would have been told is still listed here.',
  off: 'Switch all off',
  on: 'Switch on',
  none: 'You have been told nothing yet',
  topics: {
    violation: 'A new violation',
    last_day: 'The last day is near',
    objection: 'News of an objection',
    payment: 'The police have booked a payment',
    refund: 'A refund has arrived',
  },
  states: {
    waits: 'Not sent yet',
    unsure: 'Sent, the platform gave no answer',
    sent: 'Sent',
    unwanted: 'Not sent: switched off',
    unreachable: 'Could not be sent',
  },
  lastDay: (day: string) => `Last day ${day}`,
};
