import { Text, View } from '@tarojs/components';
import type { Invitation } from '#contract/invitations';
import { fen, yuanText } from '#domain/payments/money';
import { LinkCode } from '../../../features/family/link-code';
import { useOffence } from '../../../features/offence/use-offence';
import { goTo } from '../../../features/screen/routes';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { invite } from '../../../i18n/topics/invite';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Plate } from '../../../ui/plate';
import { spoken } from '../../../ui/spoken';
import { Status, type Tone } from '../../../ui/status';
import { Small } from '../../../ui/text';
import './sent.css';

const tones: Record<Invitation['state'], Tone> = {
  open: 'warn',
  being_paid: 'warn',
  paid: 'good',
  paid_otherwise: 'good',
  cancelled: 'good',
  withdrawn: 'calm',
  expired: 'calm',
};
type Props = { one: Invitation; takeBack: (one: Invitation) => void };

/** The link that holds: its code to be scanned, until when, and the way back. */
export function Holding({ one, takeBack, busy }: Props & { busy: boolean }) {
  const w = useWords(invite);
  const moment = useMoment();
  return (
    <Card className="t-holding">
      <Head one={one} />
      <LinkCode code={one.link!.code} scan={w.scan} holds={w.until(moment(one.expiresAt))} />
      <Button kind="quiet" className="t-take-back" label={w.takeBack} busy={busy} onTap={() => takeBack(one)} />
    </Card>
  );
}

/** One of before: who paid by it, or why nobody will. */
export function Sent({ one, takeBack }: Props) {
  const w = useWords(invite);
  const { ways } = useWords(after);
  const { payer, link, number } = one;
  const moment = useMoment();
  return (
    <Card className={`t-sent t-sent-${one.state}`}>
      <View
        className="t-see"
        {...(link && {
          hoverClass: 'sent--held',
          onClick: () => goTo('invite', { no: number }),
          ...spoken({ role: 'button' }),
        })}
      >
        <Head one={one} />
      </View>
      <View>
        {payer && <Small>{w.paidBy(payer.name ?? w.somebody, ways[payer.gateway], moment(payer.paidAt))}</Small>}
      </View>
      <View>
        {link && <Button kind="quiet" slim className="t-take-back" label={w.takeBack} onTap={() => takeBack(one)} />}
      </View>
    </Card>
  );
}

function Head({ one }: { one: Invitation }) {
  const w = useWords(invite);
  const offence = useOffence();
  const { plate, state, fineFen, note } = one;
  return (
    <View>
      <Line className="sent__head">
        {plate ? <Plate plate={plate} /> : null}
        <Status tone={tones[state]} text={w.states[state]} />
      </Line>
      <Text className="sent__what">{`${offence(one)} · ¥${yuanText(fen(fineFen))}`}</Text>
      <View>{note !== '' && <Small>{w.forWhom(note)}</Small>}</View>
    </View>
  );
}
