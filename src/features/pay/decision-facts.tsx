import { Text, View } from '@tarojs/components';
import type { QuoteItem } from '#contract/payments';
import { groupsOfFour } from '#domain/input/decision-number';
import { fen, yuanText } from '#domain/payments/money';
import { useWords } from '../../i18n/language';
import { pay } from '../../i18n/topics/pay';
import { useOffence } from '../offence/use-offence';
import { Fact } from '../../ui/fact';
import { Line } from '../../ui/line';
import { Money } from '../../ui/money';
import { Plate } from '../../ui/plate';
import { Notice } from '../../ui/status';
import { Small } from '../../ui/text';
import './decision-facts.css';

type Facts = Omit<QuoteItem, 'decisionNumber'> & { serviceKnown?: boolean };

/** What a payer must have seen before any money moves. */
export function DecisionFacts({ facts, number }: { facts: Facts; number: string }) {
  const w = useWords(pay);
  const offence = useOffence();
  const { serviceKnown = true } = facts;
  return (
    <View>
      <Line className="decision__head">
        {facts.plate ? <Plate plate={facts.plate} /> : <Text>{w.total}</Text>}
        <Money amount={facts.totalFen} size="large" className="t-total" />
      </Line>
      <Fact label={w.party} value={facts.partyMasked} />
      <Fact label={w.number} value={groupsOfFour(number)} strong />
      <Fact label={w.offence} value={offence(facts)} />
      {facts.place ? <Fact label={w.place} value={facts.place} /> : null}
      {serviceKnown && <Fact label={w.time} value={facts.occurredAt.slice(0, 16).replace('T', ' ')} />}
      <View className="decision__parts" />
      <Fact label={w.fine} value={`¥${yuanText(fen(facts.fineFen))}`} />
      {facts.surchargeFen > 0 && <Fact label={w.surcharge} value={`¥${yuanText(fen(facts.surchargeFen))}`} />}
      {serviceKnown && <Fact label={w.safeDay} value={facts.dueSafe} />}
      {serviceKnown && facts.dueLegal !== facts.dueSafe && <Fact label={w.legalDay} value={facts.dueLegal} />}
      {serviceKnown && facts.provisional && <Small para>{w.provisional}</Small>}
      <View>
        {facts.daysLate > 0 && (
          <Notice
            tone="warn"
            className="t-late"
            title={w.late(facts.daysLate, facts.surchargeRule.percentPerDay, facts.surchargeRule.capPercent)}
          />
        )}
      </View>
    </View>
  );
}
