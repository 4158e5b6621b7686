import type { Invitations } from '#contract/invitations';
import { borrowing, invited, lentTo, offer } from '../answers-of-family';
import { ofCar, type Scene, type Step } from './step';

/** Back from what was made up to what the service says. */
const honest = ({ driver }: Scene) => driver.answers();

const openLink = async ({ driver, samples }: Scene, change: object) => {
  let token: string | undefined;
  driver.answers((answer) => {
    token ??= (answer as Partial<Invitations> | null)?.invitations?.find(({ link }) => link)?.link?.token;
    return answer;
  });
  await driver.visit(`/packages/pay/invite/index?no=${samples.overdueDecisionNumber}`);
  await driver.see('t-holding');
  driver.answers(invited(change));
  await driver.visit(`/packages/pay/invited/index?by=${token}`);
};

const openOffer = async ({ driver }: Scene, change: object) => {
  driver.answers(invited({ offer, ...change }));
  await driver.visit('/packages/garage/borrowed/index?by=T');
};

/** Somebody else pays by a link, or sees a car that was lent. */
export const family: readonly Step[] = [
  { name: 'invite-none', sign: 't-none', go: ({ driver }) => driver.visit('/packages/pay/invite/index') },
  {
    name: 'invite',
    sign: 't-make-invitation',
    isNeeded: true,
    go: ({ driver, samples }) => driver.visit(`/packages/pay/invite/index?no=${samples.overdueDecisionNumber}`),
  },
  { name: 'invite-made', sign: 't-holding', isNeeded: true, go: ({ driver }) => driver.tap('t-make-invitation') },
  { name: 'invited', sign: 't-pay-invited', go: (scene) => openLink(scene, {}) },
  {
    name: 'invited-over',
    sign: 't-over-withdrawn',
    go: (scene) => openLink(scene, { state: 'withdrawn', decision: null }),
  },
  {
    name: 'invite-sent',
    sign: 't-sent',
    go: async (scene) => {
      honest(scene);
      await scene.driver.visit('/packages/pay/invite/index');
    },
  },
  {
    name: 'lend',
    sign: 't-make-loan',
    isNeeded: true,
    go: async ({ driver, samples }) => {
      await driver.open(ofCar(samples.severalCar.plate));
      await driver.tap('t-lend');
    },
  },
  { name: 'lend-offered', sign: 't-offered', isNeeded: true, go: ({ driver }) => driver.tap('t-make-loan') },
  { name: 'borrow', sign: 't-take', go: (scene) => openOffer(scene, {}) },
  { name: 'borrow-over', sign: 't-over', go: (scene) => openOffer(scene, { state: 'ended', offer: null }) },
  {
    name: 'borrowed',
    sign: 't-borrowed',
    go: async ({ driver }) => {
      driver.answers(borrowing);
      await driver.visit('/packages/garage/borrowed/index');
      await driver.see('t-borrowed');
    },
  },
  {
    name: 'drove',
    sign: 't-i-drove',
    go: async ({ driver }) => {
      driver.answers(borrowing);
      await driver.visit('/packages/violation/drove/index?loan=loan_0000000000000001x&id=record_00000000000002x');
      await driver.see('t-i-drove');
      driver.answers();
    },
  },
  {
    name: 'lent',
    sign: 't-loan-lent',
    go: async ({ driver, samples }) => {
      await driver.open(ofCar(samples.severalCar.plate));
      driver.answers(lentTo);
      await driver.tap('t-lend');
      await driver.see('t-loan-lent');
      driver.answers();
    },
  },
];
