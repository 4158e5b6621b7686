// The app is opened while it is still there (热启动): by another ticket, by the same one again, or by nothing in particular.
import { describe, expect, it } from '@jest/globals';
import { createEntries, type Shown } from '../../src/platform/entry/again';

const ticket = (number: string): Shown => ({ path: 'pages/home/index', query: { no: number } });
const [first, second] = [ticket('3301061900000131'), ticket('3301061900000144')];
const number = ({ query }: Shown) => ({ kind: 'number', number: query!.no });
const plain = { kind: 'plain' };

/** An app that was started so, as both platforms do it: it is shown, and home is put up. */
function started(shown: Shown) {
  const entries = createEntries(() => shown);
  entries.hear(shown);
  return { ...entries, atStart: entries.take(true) };
}

describe('an app that is still there', () => {
  it('is led to the second ticket that is scanned, once', () => {
    const app = started(first);
    expect(app.atStart).toEqual(number(first));
    app.hear(second);
    expect(app.take(true)).toEqual(number(second));
    expect([app.take(false), app.take(true)]).toEqual([plain, plain]);
  });
  it('is led there too where the platform leaves home in its place, as Alipay does', () => {
    const app = started({});
    app.hear(second);
    expect([app.take(false), app.take(true)]).toEqual([number(second), plain]);
  });
  it('stays where it was when somebody merely comes back, though the platform says the same again', () => {
    const app = started(first);
    app.hear(first); // from the cashier
    expect(app.take(false)).toEqual(plain);
    app.leave(); // "home" on the page of the result
    expect(app.take(true)).toEqual(plain);
  });
  it('is led to the same ticket again when the platform has put home up anew for it', () => {
    const app = started(first);
    app.hear(first);
    app.take(false); // home is shown before it is ready
    expect(app.take(true)).toEqual(number(first));
  });
  it('is led nowhere by a page that was opened itself', () => {
    const page = { path: 'packages/pay/by-number/index', query: { no: '3301061900000131' } };
    const app = started(page);
    app.hear(page);
    app.hear({ ...page, query: { no: '3301061900000144' } });
    expect([app.atStart, app.take(true)]).toEqual([plain, plain]);
  });
});

it('a start is no second opening, whichever of its two words comes first', () => {
  const entries = createEntries(() => first);
  expect(entries.take(true)).toEqual(number(first));
  entries.hear(first);
  expect(entries.take(true)).toEqual(plain);
});
it('a start of which nothing was shown takes the next showing for what it is', () => {
  const entries = createEntries(() => first);
  entries.take(true);
  entries.hear(second);
  expect(entries.take(true)).toEqual(number(second));
});
