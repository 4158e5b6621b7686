import { Text, View } from '@tarojs/components';
import type { LoanOffer } from '#contract/loans';
import { goHome } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { Button } from '../../../ui/button';
import { Hero } from '../../../ui/hero';
import { Outcome } from '../../../ui/outcome';
import { Plate } from '../../../ui/plate';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';
import './offer.css';

/** What is offered, before it is taken; or that it cannot be taken any more. */
export function Offer({ of: { offer, isOwn } }: { of: LoanOffer }) {
  const w = useWords(lend);
  if (!offer)
    return (
      <Outcome icon="hourglass" tone="calm" word={w.over} className="t-over">
        <Small centred>{w.overText}</Small>
        <Button kind="outline" className="t-home" label={w.home} onTap={goHome} />
      </Outcome>
    );
  return (
    <View>
      <Hero tone="calm" className="t-offer">
        <Text className="offer__what">{offer.ownerKind === 'unit' ? w.unit.offered : w.offered}</Text>
        <Plate plate={offer.plate} />
        <Text className="offer__days">{w.offerDays(offer.days)}</Text>
      </Hero>
      <Rows>
        <Row icon="check" tone="good" title={w.facts} note={w.youSee} />
        <Shown is={offer.places} what={w.places} />
        <Shown is={offer.photos} what={w.photos} />
      </Rows>
      <View>{isOwn && <Notice tone="calm" className="t-own" title={w.own} text={w.ownText} />}</View>
    </View>
  );
}

function Shown({ is, what }: { is: boolean; what: string }) {
  const w = useWords(lend);
  return (
    <Row icon={is ? 'check' : 'lock'} tone={is ? 'good' : 'calm'} title={what} note={is ? w.youSee : w.youSeeNot} />
  );
}
