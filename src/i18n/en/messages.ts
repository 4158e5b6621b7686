import type { messages as zhCN } from '../zh-CN/messages';
import { here } from './here';

export const messages: typeof zhCN = {
  tellMe: 'Tell me about new violations',
  offer: 'The car is added. Do you want a message when there is a new violation?',
  later: 'Not now',
  done: 'Done',
  once: here.once,
  where: here.messagesAt,
  consent: {
    accepted: { title: 'You will be told of a new violation', text: () => '' },
    rejected: {
      title: 'Messages stay off',
      text: (where: string) => `You can switch them on later in Settings here. If you are not asked again: ${where}.`,
    },
    off: {
      title: 'You have switched off all messages',
      text: (where: string) => `Switch them on at ${where}, then tap here again.`,
    },
    barred: {
      title: 'The platform allows no such messages now',
      text: () => 'This is not about your settings. You can look here at any time.',
    },
    failed: { title: 'It could not be switched on', text: () => 'Check the network and try again later.' },
  },
};
