import { Text, View } from '@tarojs/components';
import type { Loan } from '#contract/loans';
import { LinkCode } from '../../../features/family/link-code';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Plate } from '../../../ui/plate';
import { Status, type Tone } from '../../../ui/status';
import { Small } from '../../../ui/text';
import type { Shown } from './use-lend';
import './lent-to.css';

const tones: Record<Loan['state'], Tone> = {
  offered: 'warn',
  lent: 'good',
  lapsed: 'calm',
  ended: 'calm',
  expired: 'calm',
};
type Props = { loan: Loan; takeBack: (loan: Loan) => void };
const shownBy = ({ places, photos }: Loan): Shown => (photos ? 'all' : places ? 'places' : 'least');

/** The link that waits for somebody. */
export function Offered({ loan, takeBack, busy }: Props & { busy: boolean }) {
  const w = useWords(lend);
  return (
    <Card className="t-offered">
      <Head loan={loan} />
      <LinkCode code={loan.link!.code} scan={w.scan} holds={w.once} />
      <Button kind="quiet" className="t-take-back" label={w.back} busy={busy} onTap={() => takeBack(loan)} />
    </Card>
  );
}

/** Who has it, what they see, until when. */
export function LentTo({ loan, takeBack }: Props) {
  const w = useWords(lend);
  const day = useDay();
  const isHeld = loan.state === 'lent' || loan.state === 'offered';
  return (
    <Card className={`t-loan t-loan-${loan.state}`}>
      <Head loan={loan} />
      <View>{loan.state === 'lent' && <Small>{w.until(day(loan.expiresAt))}</Small>}</View>
      <View>
        {isHeld && <Button kind="quiet" slim className="t-take-back" label={w.back} onTap={() => takeBack(loan)} />}
      </View>
    </Card>
  );
}

function Head({ loan }: { loan: Loan }) {
  const w = useWords(lend);
  const { plate, state, borrower, note } = loan;
  const who = [borrower?.name, note].filter(Boolean).join(' · ');
  return (
    <View>
      <Line className="lent__head">
        <Plate plate={plate} />
        <Status tone={tones[state]} text={w.states[state]} />
      </Line>
      <View>{who !== '' && <Text className="lent__who">{who}</Text>}</View>
      <Small>{w.shows[shownBy(loan)]}</Small>
    </View>
  );
}
