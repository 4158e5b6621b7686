import type { Invitations } from '#contract/invitations';
import { invited } from '../answers';
import type { Scene, Step } from './step';

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

/** Somebody else pays, by a link. */
export const family: readonly Step[] = [
  { name: 'invite-none', sign: 't-none', go: ({ driver }) => driver.visit('/packages/pay/invite/index') },
  {
    name: 'invite',
    sign: 't-make-invitation',
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
];
