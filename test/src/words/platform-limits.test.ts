import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages, type Language } from '../../../src/i18n/languages';
import { after } from '../../../src/i18n/topics/after';
import { fields } from '../../../src/i18n/topics/fields';
import { garage } from '../../../src/i18n/topics/garage';
import { home } from '../../../src/i18n/topics/home';
import { pay } from '../../../src/i18n/topics/pay';
import { screen } from '../../../src/i18n/topics/screen';
import { violation } from '../../../src/i18n/topics/violation';
import { titles } from '../../../src/i18n/topics/titles';

type Limit = { argument: string; most: number; document: string; texts: (language: Language) => string[] };
const wechat = 'https://developers.weixin.qq.com/miniprogram/dev/api/';

/** docs/platforms.md has the same table for people. */
const limits: Limit[] = [
  {
    argument: 'showModal.cancelText',
    most: 4,
    document: `${wechat}ui/interaction/wx.showModal.html`,
    texts: (language) => [
      violation[language].unseenBack,
      garage[language].cancel,
      screen[language].close,
      screen[language].later,
    ],
  },
  {
    argument: 'setNavigationBarTitle.title',
    most: 30,
    document: `${wechat}ui/navigation-bar/wx.setNavigationBarTitle.html`,
    texts: (language) => Object.values(titles[language]),
  },
  {
    // Two lines where no icon is shown; more is cut.
    argument: 'showToast.title',
    most: 90,
    document: `${wechat}ui/interaction/wx.showToast.html`,
    texts: (language) => [
      after[language].saved,
      after[language].offered,
      after[language].notSaved,
      home[language].notScanned,
      home[language].scanned('A'.repeat(25)), // as much of it as home shows
      after[language].notOpened,
      fields[language].notEnlarged,
      violation[language].mapClosed,
      pay[language].treasuryClosed,
      screen[language].notOpened,
      garage[language].nothingToPaste,
      pay[language].linkCopied,
      pay[language].linkNotCopied,
    ],
  },
];

describe.each(Object.keys(languages) as Language[])('in %s', (language) => {
  it.each(limits)('$argument takes $most characters', ({ most, texts }) => {
    expect(texts(language).filter((text) => text.length > most)).toEqual([]);
  });
});
it.each(limits)(
  'docs/platforms.md names the limit of $argument and where it stands',
  ({ argument, most, document }) => {
    const row = readFileSync('docs/platforms.md', 'utf8')
      .split('\n')
      .find((line) => line.includes(`\`${argument}\``));
    expect(row).toContain(`| ${most} |`);
    expect(row).toContain(document);
  },
);
