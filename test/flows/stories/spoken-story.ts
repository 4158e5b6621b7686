import { expect } from '@jest/globals';
import type { Scene } from '../refusals/cashier-stories';

/** What the templates of the package take of the names and roles that the pages set (config/templates). */
export const spokenStory: Record<string, (scene: Scene) => Promise<void>> = {
  'a screen reader is told what a thing is, how it stands and what it is called': async ({ driver }) => {
    const said = (what: string) => {
      const { role, 'aria-role': inWechat, 'aria-label': label, 'aria-checked': checked } = driver.attributes(what);
      return [role ?? inWechat, label, checked];
    };
    expect(said('t-by-number')).toEqual(['button', undefined, undefined]);
    await driver.visit('/packages/garage/add-car/index');
    await driver.see('t-last-six');
    expect(said('t-last-six')[1]).toContain('后6位');
    expect(said('t-cell-0')).toEqual(['button', expect.stringContaining('1'), undefined]);
    await driver.visit('/pages/me/index');
    await driver.see('t-zh-CN');
    expect([said('t-zh-CN'), said('t-en')]).toEqual([
      ['radio', undefined, 'true'],
      ['radio', undefined, 'false'],
    ]);
  },
};
