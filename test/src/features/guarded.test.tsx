/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createElement, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const reportFault = jest.fn();
const goHome = jest.fn();
jest.mock('../../../src/api/faults', () => ({ reportFault }));
jest.mock('../../../src/features/screen/routes', () => ({ goHome }));
let params: Record<string, string> = {};
jest.mock('../../../src/features/screen/hooks/use-params', () => ({ useParams: () => params }));
jest.mock('../../../src/i18n/language', () => ({
  useWords: (topic: Record<string, unknown>) => topic.en,
  usePreferences: () => ({ language: 'en', largeText: false }),
}));
jest.mock('../../../src/ui/page', () => ({
  Page: ({ children, footer }: Record<string, ReactNode>) => [children, footer],
}));
jest.mock('../../../src/ui/status', () => ({ Notice: ({ title }: { title: string }) => title }));
jest.mock('../../../src/ui/button', () => ({
  Button: ({ label, onTap, className }: { label: string; onTap: () => void; className: string }) =>
    createElement('button', { onClick: onTap, className }, label),
}));

type Guard = (this: { resourcePath: string }, source: string) => string;
const guardPage = createRequire(__filename)('../../../config/guard-pages.cjs') as Guard;
const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('index.config.ts'),
);

let mended = false;
function Screen() {
  if (!mended) throw new TypeError('no such field');
  return createElement('p', null, 'the page');
}
async function shown(page = '') {
  const { guarded } = await import('../../../src/features/screen/missing/guarded');
  const place = document.createElement('div');
  flushSync(() => createRoot(place).render(createElement(guarded(Screen as ComponentType<object>, page))));
  return place;
}

describe('a page that cannot be drawn', () => {
  beforeEach(() => {
    mended = false;
    jest.clearAllMocks();
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  it('says so, leads home and is reported', async () => {
    const place = await shown();
    expect(place.textContent).toContain('This page could not be shown');
    place.querySelector<HTMLElement>('.t-home')!.click();
    expect(goHome).toHaveBeenCalled();
    expect(reportFault).toHaveBeenCalledWith('render', expect.any(TypeError));
  });
  it('is drawn once it can be', async () => {
    const place = await shown();
    mended = true;
    flushSync(() => place.querySelector<HTMLElement>('.t-again')!.click());
    expect(place.textContent).toBe('the page');
  });
});

describe('a page that was opened without saying of what', () => {
  it('asks nothing and leads home', async () => {
    mended = true;
    params = {};
    const place = await shown('packages/pay/result');
    expect(place.textContent).not.toContain('the page');
    place.querySelector<HTMLElement>('.t-home')!.click();
    expect(goHome).toHaveBeenCalled();
  });
  it('is shown by any of its names', async () => {
    mended = true;
    params = { out_trade_no: 'FD1' };
    expect((await shown('packages/pay/result')).textContent).toBe('the page');
  });
});

it.each(pages)('the build guards the page of %s', (config) => {
  const resourcePath = resolve('src', config.replace('index.config.ts', 'index.tsx'));
  const source = guardPage.call({ resourcePath }, readFileSync(resourcePath, 'utf8'));
  expect(source).toMatch(/export default guarded\(\w+, "(pages|packages)\/[\w/-]+"\);\n$/);
  expect(source.match(/export default/g)).toHaveLength(1);
});
