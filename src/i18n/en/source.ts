import type { source as zhCN } from '../zh-CN/source';

export const source: typeof zhCN = {
  asOf: (time: string, name: string) => `As of ${time}, from ${name}`,
  updated: (time: string, name: string) => `${name} · as of ${time}`,
  retry: 'Try again',
  known: (time: string, name: string) => `What you see is from ${time}, from ${name}. What came later is not in it. `,
  nothing: 'There is no answer now. That does not mean that there are no violations. ',
  trouble: {
    bureau_down: { title: 'The police system cannot be reached now', then: 'Please try again later.' },
    source_closed: {
      title: 'This city’s list is no longer served',
      then: 'Please ask at a police window or call 12123.',
    },
    answer_unclear: {
      title: 'The answer could not be understood and was not used',
      then: 'Please try again later, ask at a police window or call 12123.',
    },
    source_busy: { title: 'Too many people are asking now', then: 'Please try again in a few minutes.' },
    not_listed_yet: {
      title: 'The decision was just made; the police system has not caught up',
      then: 'It was accepted. Please pay a little later.',
    },
    unsaid: { title: 'This car cannot be looked up now', then: 'Open the car to see why.' },
  },
};
