import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Car } from '#contract/cars';
import type { ViolationCard } from '#contract/violations';
import { removeCar } from '../../../api/cars';
import { fetchCarViolations } from '../../../api/violations';
import { Ask } from '../../../features/help/ask';
import { MessageConsent } from '../../../features/messages/message-consent';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goHome, goTo } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useParams } from '../../../features/screen/hooks/use-params';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { plan } from '../../../i18n/topics/plan';
import { screen } from '../../../i18n/topics/screen';
import { confirmed } from '../../../platform/dialogs';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Few } from '../../../ui/few';
import { Line } from '../../../ui/line';
import { Money } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Segments } from '../../../ui/segments';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refusal } from '../../../ui/status';
import { Heading, Small } from '../../../ui/text';
import { Lending } from './lending';
import { ViolationEntry } from './violation-entry';
import { WithoutDriver } from './without-driver';
import './index.css';

const groups = {
  toHandle: ['unhandled', 'objection_pending'],
  toPay: ['unpaid', 'overdue', 'paying'],
  done: ['paid_unconfirmed', 'paid', 'eliminated', 'handled'],
};
type Group = keyof typeof groups;

export default function CarPage() {
  useTitle('fines');
  const w = useWords(garage);
  const p = useWords(plan);
  const { id = '' } = useParams();
  const { value, failure, reload } = useLoaded(() => fetchCarViolations(id));
  const { car, source, violations = [], unreadable = 0, withoutDriver, untold = 0 } = value ?? {};
  const remove = async () => {
    if (await confirmed(removal(car, w)))
      void act(async () => {
        await removeCar(id);
        return leave(goHome);
      });
  };
  const { act, failure: notRemoved } = useAct();
  const footer = car && car.payableFen > 0 ? <PayAll decisions={car.payableDecisions} /> : undefined;
  return (
    <Page {...(footer && { footer })}>
      <LoadFailure failure={failure} retry={reload} />
      {notRemoved && <Refusal key={notRemoved.text} className="t-not-removed" title={notRemoved.text} />}
      {!value && !failure && <Skeleton like="car" />}
      {car && <CarHead car={car} />}
      {source && <SourceSays source={source} retry={() => void reload()} />}
      {source && source.state !== 'down' && violations.length === 0 && unreadable === 0 && (
        <Notice tone="calm" className="t-none" title={w.none} />
      )}
      {violations.filter(({ status, windowOnly }) => status === 'unhandled' && !windowOnly).length > 1 && (
        <Button kind="plain" className="t-plan" label={p.open} onTap={() => goTo('plan')} />
      )}
      {unreadable > 0 && <Notice tone="warn" className="t-unreadable" title={w.unreadable(unreadable)} />}
      {untold > 0 && <Notice tone="warn" className="t-untold" title={w.untold(untold)} />}
      <WithoutDriver of={withoutDriver} />
      <Sections violations={violations} />
      {car && <Lending car={car} />}
      {car && <MessageConsent />}
      {car && <Ask about="car" />}
      {car && <Button kind="quiet" className="t-remove" label={w.remove} onTap={() => void remove()} />}
    </Page>
  );
}

/** What is still under way goes on without the car being listed here; whoever sold it hears what is left to do. */
function removal(car: Car | undefined, w: (typeof garage)['zh-CN']): Parameters<typeof confirmed>[0] {
  const open = car ? car.toPay + car.beingPaid + car.underReview : 0;
  const content = open > 0 ? `${w.removeOpen(open)}${w.removeAsk}` : w.removeAsk;
  return { title: w.remove, content, confirmText: w.removeYes, cancelText: w.cancel };
}

function CarHead({ car: { plate, plateType, payableFen, payBy, ownerMasked, ownerKind } }: { car: Car }) {
  const w = useWords(garage);
  const day = useDay();
  return (
    <Card>
      <Line>
        <View>
          <Plate plate={plate} plateType={plateType} />
          <Small para>{ownerMasked}</Small>
          <Small>{ownerKind === 'unit' ? w.companyCar : ''}</Small>
        </View>
        {payableFen > 0 && (
          <View className="due">
            <Money amount={payableFen} size="large" />
            <Small>{payBy ? w.payBy(day(payBy)) : w.payable}</Small>
          </View>
        )}
      </Line>
    </Card>
  );
}

function PayAll({ decisions }: { decisions: readonly string[] }) {
  const w = useWords(garage);
  const pay = () => goTo('check', { decisions: decisions.join(','), paidFor: 'mine' });
  return <Button className="t-pay" label={w.pay} onTap={pay} />;
}

/** By what is to be done: handled, paid, nothing. Where there are several, one of them can be looked at alone. */
function Sections({ violations }: { violations: readonly ViolationCard[] }) {
  const w = useWords(garage);
  const [chosen, choose] = useState<Group | 'all'>('all');
  const groupOf = (group: Group) => violations.filter(({ status }) => groups[group].includes(status));
  const filled = (Object.keys(groups) as Group[]).filter((group) => groupOf(group).length > 0);
  const shown = filled.includes(chosen as Group) ? [chosen as Group] : filled;
  return (
    <View>
      <View>
        {filled.length > 1 && (
          <Segments
            name={w.parts}
            value={shown.length === 1 ? shown[0]! : 'all'}
            onChange={choose}
            options={[
              { value: 'all', label: `${w.all} ${violations.length}`, className: 't-all' },
              ...filled.map((group) => ({
                value: group,
                label: `${w[group]} ${groupOf(group).length}`,
                className: `t-only-${group}`,
              })),
            ]}
          />
        )}
      </View>
      {shown.map((group) => (
        <Section key={group} title={w[group]} violations={groupOf(group)} />
      ))}
    </View>
  );
}

function Section({ title, violations }: { title: string; violations: ViolationCard[] }) {
  const { more } = useWords(screen);
  return (
    <View>
      <Heading>{`${title} · ${violations.length}`}</Heading>
      <Few of={violations} more={more}>
        {(violation) => <ViolationEntry key={violation.id} violation={violation} />}
      </Few>
    </View>
  );
}
