import { View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import type { Invitation } from '#contract/invitations';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Few } from '../../../ui/few';
import { Field } from '../../../ui/field';
import { Line } from '../../../ui/line';
import { Money } from '../../../ui/money';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal } from '../../../ui/status';
import { Heading, Small, Title } from '../../../ui/text';
import { Holding, Sent } from './sent';
import { useInvite } from './use-invite';
import { WhatIsSeen } from './what-is-seen';

/** One link for one decision: what it will show before it is made, then how it stands; and those of before. */
export default function InvitePage() {
  useTitle('payment');
  const w = useWords(invite);
  const { no, note, setNote, seen, failure, reload, busy, refused, make, takeBack, send } = useInvite();
  const { current, decision, invitations = [] } = seen ?? {};
  const others = invitations.filter(({ id }) => id !== current?.id);
  const footer = current ? (
    <Button className="t-send-invitation" label={w.send} onTap={() => send(current)} />
  ) : decision ? (
    <Button className="t-make-invitation" label={w.make} busy={busy} onTap={make} />
  ) : undefined;
  return (
    <Page {...(footer && { footer })}>
      <Title>{no ? w.title : w.sentTitle}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!seen && !failure && <Skeleton />}
      {refused && <Refusal key={refused} className="t-refused" title={refused} />}
      {current && <Holding one={current} busy={busy} takeBack={takeBack} />}
      {decision && <Wanted decision={decision} note={note} setNote={setNote} />}
      {seen && !no && others.length === 0 && (
        <Outcome icon="receipt" tone="calm" word={w.none} className="t-none">
          <Small>{w.noneText}</Small>
        </Outcome>
      )}
      <Earlier of={others} isAlone={!no} takeBack={takeBack} />
    </Page>
  );
}

type WantedProps = { decision: Decision; note: string; setNote: (note: string) => void };

/** What will be sent, and what it tells whoever opens it. */
function Wanted({ decision, note, setNote }: WantedProps) {
  const w = useWords(invite);
  const offence = useOffence();
  return (
    <View>
      <Card>
        <Line>
          {decision.plate ? <Plate plate={decision.plate} /> : null}
          <Money amount={decision.totalFen} size="large" />
        </Line>
        <Small para>{offence(decision)}</Small>
      </Card>
      <WhatIsSeen />
      <Field className="t-note" label={w.note} hint={w.noteHint} value={note} onChange={setNote} maxLength={20} />
    </View>
  );
}

type EarlierProps = { of: readonly Invitation[]; isAlone: boolean; takeBack: (one: Invitation) => void };

function Earlier({ of, isAlone, takeBack }: EarlierProps) {
  const w = useWords(invite);
  const { more } = useWords(screen);
  if (of.length === 0) return null;
  return (
    <View>
      {!isAlone && <Heading>{w.sentTitle}</Heading>}
      <Few of={of} more={more}>
        {(one) => <Sent key={one.id} one={one} takeBack={takeBack} />}
      </Few>
    </View>
  );
}
