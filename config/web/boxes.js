// Boxes and texts of the web app without the machinery of a custom element each, which Taro's have: a page has hundreds, and on a slow
// phone they took a third of home's first drawing (docs/app-speed.md).
import { createElement } from 'react';
import './boxes.css';
import './browser.css';
import './dialogs.css';

// As Taro's box waits before it looks held, and after it was let go.
const holdMs = 50;
const letGoMs = 400;

/** Looks held while a finger is on it. */
function holding(hoverClass, { onTouchStart, onTouchEnd, onTouchCancel }) {
  let timer;
  const soon = (ms, { currentTarget: { classList } }, act) => {
    clearTimeout(timer);
    timer = setTimeout(() => classList[act](hoverClass), ms);
  };
  const letGo = (also) => (event) => {
    soon(letGoMs, event, 'remove');
    also?.(event);
  };
  return {
    ontouchstart: (event) => {
      soon(holdMs, event, 'add');
      onTouchStart?.(event);
    },
    ontouchend: letGo(onTouchEnd),
    ontouchcancel: letGo(onTouchCancel),
  };
}

/** Events by their small names: a browser without a touch screen knows no `onTouchStart`. */
const onPage = (name) => (/^on[A-Z]/.test(name) ? name.toLowerCase() : name);

function shown({ hoverClass, ...props }) {
  const given = {};
  for (const name in props) given[onPage(name)] = props[name];
  return hoverClass ? { ...given, ...holding(hoverClass, props) } : given;
}

export function View(props) {
  return createElement('taro-view-core', shown(props));
}
export function Text(props) {
  return createElement('taro-text-core', shown(props));
}
