import { View } from '@tarojs/components';
import type { ComponentType } from 'react';
import { fen } from '#domain/payments/money';
import { useWords } from '../../../i18n/language';
import { example } from '../../../i18n/topics/example';
import { pay } from '../../../i18n/topics/pay';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Icon } from '../../../ui/icon';
import { Line } from '../../../ui/line';
import { Money } from '../../../ui/money';
import { Outcome } from '../../../ui/outcome';
import { Plate } from '../../../ui/plate';
import { Notice, Status } from '../../../ui/status';
import { Para, Small } from '../../../ui/text';
import './steps.css';

const amount = fen(5000);

function OfCar() {
  const w = useWords(example);
  return (
    <Card className="t-step-car">
      <Para>{w.car}</Para>
      <Line>
        <Plate plate={w.plate} />
        <Status tone="warn" text={w.waits} />
      </Line>
      <Para>{w.record}</Para>
      <Small>{`${w.place} · ${w.time}`}</Small>
    </Card>
  );
}

function OfViolation() {
  const w = useWords(example);
  return (
    <Card className="t-step-violation">
      <View className="example__photo">
        <Icon name="camera" />
        <Small centred>{w.photo}</Small>
      </View>
      <Para>{w.record}</Para>
      <Small>{`${w.place} · ${w.time}`}</Small>
      <Para>{w.photoText}</Para>
    </Card>
  );
}

function OfDecision() {
  const w = useWords(example);
  const p = useWords(pay);
  return (
    <View className="t-step-decision">
      <Notice tone="good" title={w.decision} />
      <Card>
        <Money amount={amount} size="large" />
        <Fact label={p.number} value={w.number} />
        <Fact label={p.party} value={w.party} />
        <Fact label={p.offence} value={w.record} />
        <Fact label={p.serviceFee} value="¥0" />
      </Card>
    </View>
  );
}

function OfResult() {
  const w = useWords(example);
  return (
    <Outcome icon="check" tone="good" word={w.result} className="t-step-result">
      <Money amount={amount} size="hero" />
      <Small>{w.resultText}</Small>
    </Outcome>
  );
}

function OfReceipt() {
  const w = useWords(example);
  const p = useWords(pay);
  return (
    <Card className="t-step-receipt">
      <Para>{w.receipt}</Para>
      <Money amount={amount} size="large" />
      <Fact label={p.number} value={w.number} />
      <Fact label={p.offence} value={w.record} />
      <Small>{w.receiptText}</Small>
    </Card>
  );
}

type Step = { Step: ComponentType; act?: 'accept' | 'pay' };
export const steps: readonly Step[] = [
  { Step: OfCar },
  { Step: OfViolation, act: 'accept' },
  { Step: OfDecision, act: 'pay' },
  { Step: OfResult },
  { Step: OfReceipt },
];

/** act: what the button of this step says; without it, that the way goes on. */
export const stepAt = (at: number): Step & { isLast: boolean } => ({
  ...steps[Math.min(at, steps.length - 1)]!,
  isLast: at >= steps.length - 1,
});

/** from: the act that somebody comes from, with an example number of their own; without it, the way from its start. */
export const firstStep = (from: string | undefined): number =>
  Math.max(
    0,
    steps.findIndex(({ act }) => act !== undefined && act === from),
  );
