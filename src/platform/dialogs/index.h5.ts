import { askOnPage } from './ask-on-page';
import { sayOnPage } from './say-on-page';
import type { Dialogs } from './types';

export const tell: Dialogs['tell'] = sayOnPage;

export const confirmed: Dialogs['confirmed'] = ({ title, content, cancelText, confirmText }) =>
  askOnPage({ title, content, answers: [cancelText, confirmText] }).then((nth) => nth === 1);

export const chosenOf: Dialogs['chosenOf'] = (items, cancelText) =>
  askOnPage({ answers: [...items, cancelText], isList: true }).then((nth) => items[nth ?? items.length]);
