import { looksOfPage } from './looks-of-page';

/** answers: what the buttons say. isList: one below the other, the last of which takes none. */
export type Asked = { title?: string; content?: string; answers: readonly string[]; isList?: boolean };

const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') => {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
};

/**
 * Puts a question over the page in the browser's own dialog, which says that it is one, keeps the keyboard within and goes by Escape.
 * Which answer was taken; undefined for none: Escape, a tap beside it, or the way back. iOS before 15.4 draws the dialog as a box.
 */
export function askOnPage({ title, content, answers, isList = false }: Asked): Promise<number | undefined> {
  return new Promise((resolve) => {
    const dialog = make('dialog', `${looksOfPage()} asked`);
    const close = (nth?: number): void => {
      window.removeEventListener('popstate', leave);
      if (dialog.open) dialog.close?.();
      dialog.remove();
      resolve(nth);
    };
    const leave = (): void => close();
    const box = make('div', 'asked__box');
    if (title) box.append(make('div', 'asked__title', title));
    if (content) box.append(make('div', 'asked__text', content));
    const buttons = make('div', isList ? 'asked__list' : 'asked__pair');
    answers.forEach((answer, nth) => {
      const isLast = nth === answers.length - 1;
      const kind = !isLast ? '' : isList ? ' asked__answer--none' : ' asked__answer--main';
      const button = make('button', `asked__answer${kind}`, answer);
      button.type = 'button';
      button.onclick = () => close(nth);
      buttons.append(button);
    });
    box.append(buttons);
    dialog.append(box);
    dialog.setAttribute('role', isList ? 'dialog' : 'alertdialog');
    dialog.setAttribute('aria-modal', 'true');
    dialog.setAttribute('aria-label', [title, content].filter(Boolean).join(' ') || answers.join(', '));
    dialog.onclick = ({ target }) => target === dialog && close();
    dialog.oncancel = leave;
    window.addEventListener('popstate', leave);
    document.body.append(dialog);
    show(dialog);
  });
}

function show(dialog: HTMLDialogElement): void {
  if (typeof dialog.showModal === 'function') return dialog.showModal();
  dialog.setAttribute('open', '');
  dialog.querySelector('button')?.focus();
}
