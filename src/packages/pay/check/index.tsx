import { View } from '@tarojs/components';
import type { Quote } from '#contract/payments';
import { groupsOfFour } from '#domain/input/decision-number';
import { fen, yuanText } from '#domain/payments/money';
import { AskToPay } from '../../../features/pay/ask-to-pay';
import { DecisionFacts } from '../../../features/pay/decision-facts';
import { NotTakenHere } from '../../../features/pay/not-taken-here';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goHome } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { pay as payWords } from '../../../i18n/topics/pay';
import { screen as screenWords } from '../../../i18n/topics/screen';
import { reachesCashier } from '../../../platform/cashier';
import { wayOver } from '../../../platform/way-over';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Money } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refused, Status } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { Elsewhere } from './elsewhere';
import { OnPhone } from './on-phone';
import { useCheck } from './use-check';
import type { Left } from './use-quote';
import './index.css';

/** Check your answers: nobody reaches the cashier without having seen this page. */
export default function CheckPage() {
  useTitle('payment');
  const w = useWords(payWords);
  const { quote, isOver, elsewhere, failure, reload, pay, busy, outcome, issued, later, mayAsk } = useCheck();
  const footer = quote && reachesCashier && (
    <Button className="t-confirm" label={w.pay(yuanText(fen(quote.totalFen)))} busy={busy} onTap={() => void pay()} />
  );
  return (
    <Page {...(footer && { footer })}>
      <Title>{w.check}</Title>
      {isOver && <Over why={failure} {...{ elsewhere, mayAsk }} />}
      {!isOver && <LoadFailure tone="bad" failure={failure} retry={reload} />}
      {issued && !outcome && <Notice tone="good" className="t-decided" title={w.issued} />}
      {outcome === 'cancelled' && <Notice tone="calm" className="t-cancelled" title={w.cancelled} />}
      {outcome === 'unavailable' && <Notice tone="warn" className="t-unavailable" title={w.unavailable} />}
      {quote && !reachesCashier && <Elsewhere decisionNumber={quote.items[0]!.decisionNumber} />}
      {quote && wayOver.codeFor && <OnPhone code={wayOver.codeFor(quote.items[0]!.decisionNumber)} />}
      {quote && <LeftOut of={quote.leftOut} />}
      {!quote && !failure && <Skeleton like="sum" />}
      {quote && <Sum quote={quote} />}
      {quote?.items.map((item) => (
        <Card key={item.decisionNumber} className="t-item">
          <DecisionFacts facts={item} number={item.decisionNumber} />
        </Card>
      ))}
      {quote && (
        <Card>
          {quote.later > 0 && <Small className="t-later-payee">{w.laterPayee(quote.later + later)}</Small>}
          {quote.later === 0 && later > 0 && <Small className="t-later">{w.later(quote.items.length, later)}</Small>}
          <Fact label={w.for} value={quote.paidFor === 'mine' ? w.forMine : w.forOther} />
          {quote.payee !== null && <Fact label={w.payee} value={quote.payee} />}
          <Fact label={w.serviceFee} value="¥0" />
          <Fact label={w.total} value={`¥${yuanText(fen(quote.totalFen))}`} strong />
          <Small>{w.checkNote}</Small>
        </Card>
      )}
      {quote && mayAsk && <AskToPay number={quote.items[0]!.decisionNumber} />}
    </Page>
  );
}

type OverProps = { why: string | undefined; elsewhere: string | undefined; mayAsk: boolean };

/** Nothing is to be paid here any more, or never was: trying again would pay it twice. */
function Over({ why = '', elsewhere, mayAsk }: OverProps) {
  const w = useWords(screenWords);
  if (elsewhere) return <NotTakenHere>{mayAsk && <AskToPay number={elsewhere} />}</NotTakenHere>;
  return (
    <Refused>
      <Notice tone="bad" className="t-over" title={why}>
        <Button kind="quiet" className="t-way-home" label={w.home} onTap={goHome} />
      </Notice>
    </Refused>
  );
}

const LeftOut = ({ of }: { of: readonly Left[] }) => (
  <View>
    {of.map(({ number, why }) => (
      <Notice key={number} tone="warn" className="t-left-out" title={groupsOfFour(number)} text={why} />
    ))}
  </View>
);

/** The total before its parts, and what it is tomorrow where it grows. */
function Sum({ quote: { items, totalFen, tomorrowFen } }: { quote: Quote }) {
  const w = useWords(payWords);
  return (
    <View className="sum">
      <Small>{items.length > 1 ? w.totalOf(items.length) : w.total}</Small>
      <Money amount={totalFen} size="hero" className="t-sum" />
      <View>
        {tomorrowFen !== null && (
          <Status tone="warn" className="t-tomorrow" text={w.tomorrow(yuanText(fen(tomorrowFen)))} />
        )}
      </View>
    </View>
  );
}
