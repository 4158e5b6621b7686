import { fen, yuanText } from '#domain/payments/money';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goHome } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Asked, Beside, WhereItGoes } from './asked';
import { isTakenHere } from '../../../features/pay/not-taken-here';
import { Over } from './over';
import { useInvited } from './use-invited';

/** Opened by a link: what is asked for, and nothing of it once the link is over. */
export default function InvitedPage() {
  useTitle('payment');
  const w = useWords(invite);
  const { invited, failure, reload, name, setName, busy, refused, pay } = useInvited();
  const { decision, isOwn = false, state } = invited ?? {};
  const isPayable = decision && state === 'open' && isTakenHere(decision);
  const footer = isPayable ? (
    <Button
      className="t-pay-invited"
      label={w.pay(yuanText(fen(decision.totalFen)))}
      busy={busy}
      onTap={() => pay(decision.number)}
    />
  ) : state ? (
    <Button kind="outline" className="t-home" label={w.home} onTap={goHome} />
  ) : undefined;
  return (
    <Page {...(footer && { footer })}>
      <LoadFailure failure={failure} retry={reload} />
      {!invited && !failure && <Skeleton like="sum" />}
      {state && state !== 'open' && state !== 'being_paid' && <Over state={state} />}
      {decision && <Asked decision={decision} />}
      {decision && <Beside isOwn={isOwn} isBeingPaid={state === 'being_paid'} />}
      {refused && refused.field !== 'name' && <Refusal key={refused.text} className="t-refused" title={refused.text} />}
      {isPayable && !isOwn && (
        <Field
          className="t-name"
          label={w.name}
          hint={w.nameHint}
          value={name}
          onChange={setName}
          maxLength={20}
          error={refused?.field === 'name' ? refused.text : undefined}
        />
      )}
      {decision && <WhereItGoes />}
    </Page>
  );
}
