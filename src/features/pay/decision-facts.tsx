import { Text, View } from '@tarojs/components';
import type { QuoteItem } from '#contract/payments';
import { groupsOfFour } from '#domain/decision-number';
import { fen, yuanText } from '#domain/money';
import { useWords } from '../../i18n/language';
import { pay } from '../../i18n/topics/pay';
import { Money, Plate, Row } from '../../ui/facts';

type Facts = Omit<QuoteItem, 'decisionNumber'>;

/** What a payer must have seen before any money moves. */
export function DecisionFacts({ facts, number }: { facts: Facts; number: string }) {
  const w = useWords(pay);
  return (
    <View>
      <View className="line">
        {facts.plate ? <Plate plate={facts.plate} /> : <Text>{w.total}</Text>}
        <Money amount={facts.totalFen} large className="t-total" />
      </View>
      <Row label={w.party} value={facts.partyMasked} />
      <Row label={w.number} value={groupsOfFour(number)} />
      <Row label={w.offence} value={facts.offence} />
      {facts.place ? <Row label={w.place} value={facts.place} /> : null}
      <Row label={w.time} value={facts.occurredAt.slice(0, 16).replace('T', ' ')} />
      <Row label={w.fine} value={`¥${yuanText(fen(facts.fineFen))}`} />
      {facts.surchargeFen > 0 && <Row label={w.surcharge} value={`¥${yuanText(fen(facts.surchargeFen))}`} />}
      <Row label={w.safeDay} value={facts.dueSafe} />
      {facts.dueLegal !== facts.dueSafe && <Row label={w.legalDay} value={facts.dueLegal} />}
      {facts.daysLate > 0 && <Text className="small">{w.late(facts.daysLate)}</Text>}
    </View>
  );
}
