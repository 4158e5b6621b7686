import { Text, View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import { DecisionFacts } from '../../../features/pay/decision-facts';
import { isTakenHere, NotTakenHere } from '../../../features/pay/not-taken-here';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import { Card } from '../../../ui/card';
import { Hero } from '../../../ui/hero';
import { Money } from '../../../ui/money';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import './index.css';

/** What is asked for, as anybody sees it who holds its number. */
export function Asked({ decision }: { decision: Decision }) {
  const w = useWords(invite);
  const day = useDay();
  return (
    <View>
      <Hero tone="due" className="t-asked">
        <Text className="asked__what">{w.asked}</Text>
        <Money amount={decision.totalFen} size="hero" />
        <View>
          {decision.serviceKnown && (
            <Text className="asked__by">
              {decision.daysLate > 0 ? w.late(decision.daysLate) : w.payBy(day(decision.dueSafe))}
            </Text>
          )}
        </View>
      </Hero>
      {!isTakenHere(decision) && <NotTakenHere />}
      <Card className="t-facts">
        <DecisionFacts facts={decision} number={decision.number} />
      </Card>
    </View>
  );
}

/** What a payer wants to know before money: where it goes, and what the other learns. */
export function WhereItGoes() {
  const w = useWords(invite);
  return (
    <Rows>
      <Row icon="bank" tone="good" title={w.safe} note={w.safeNote} />
      <Row icon="lock" tone="calm" title={w.hidden} note={w.hiddenNote} />
    </Rows>
  );
}

/** What may keep one from paying it. */
export function Beside({ isOwn, isBeingPaid }: { isOwn: boolean; isBeingPaid: boolean }) {
  const w = useWords(invite);
  return (
    <View>
      {isOwn && <Notice tone="calm" className="t-own" title={w.own} text={w.ownText} />}
      {isBeingPaid && <Notice tone="warn" className="t-being-paid" title={w.beingPaid} text={w.beingPaidText} />}
    </View>
  );
}
