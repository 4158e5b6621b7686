import type { BrowserDriver } from '../../test/flows/browser/browser-driver';
import type { HouseProcess } from '../../test/support/house/house-process';
import { photoOfTicket } from '../../test/support/papers/ticket-photo';

/** take: keeps what is in sight as the film's next picture. */
export type Filmed = { driver: BrowserDriver; samples: HouseProcess['samples']; take(): Promise<void> };

async function pay({ driver, take }: Filmed): Promise<void> {
  await driver.tap('t-other');
  await driver.see('t-confirm');
  await take();
  await driver.tap('t-confirm');
  await driver.see('t-notice');
  await take();
  await driver.readToTheEnd('t-notice');
  await take();
  await driver.tap('t-agree');
  await driver.gone('t-agree');
  await driver.tap('t-confirm');
  await driver.cashier('pay');
  await driver.see('t-state-paid');
  await take();
}

/** The page waits a minute for a reading; on a busy machine the first one takes longer, and its own button sends the photo again. */
async function readOrSentAgain(driver: BrowserDriver): Promise<void> {
  await driver.see('t-crop').catch(async () => {
    await driver.tap('t-resend');
    await driver.see('t-crop');
  });
}

/** The main ways, as the reviewers want to see them. */
export const ways: Record<'scan' | 'photo' | 'payment', (filmed: Filmed) => Promise<void>> = {
  /** A code on a paper opens the app at its decision. */
  async scan({ driver, samples, take }) {
    await take();
    await driver.open({ q: encodeURIComponent(`https://fines.example/t?no=${samples.anotherDecisionNumber}`) });
    await driver.see('t-facts');
    await take();
    await driver.tap('t-mine');
    await driver.see('t-confirm');
    await take();
  },
  async photo({ driver, samples, take }) {
    driver.photo(await photoOfTicket(samples.photographedTicket));
    await take();
    await driver.visit('/packages/papers/photograph/index');
    await driver.see('t-take');
    await take();
    await driver.tap('t-take');
    await readOrSentAgain(driver);
    await take();
  },
  async payment(filmed) {
    const { driver, samples, take } = filmed;
    await take();
    await driver.tap('t-by-number');
    await driver.see('t-number');
    await take();
    await driver.type('t-number', samples.decisionNumber);
    await driver.see('t-facts');
    await take();
    await pay(filmed);
  },
};
