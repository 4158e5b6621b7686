import { Ask } from '../../../features/help/ask';
import { useWords } from '../../../i18n/language';
import { photo as words } from '../../../i18n/topics/photo';
import { wordsFor } from '../../../i18n/refusal';
import { Button } from '../../../ui/button';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Paper } from './paper';
import { useTyping } from './use-typing';

/** The same photo would be refused again. */
const needsAnother = [
  'not_a_picture',
  'heic_picture',
  'several_pictures',
  'too_large',
  'too_many_pixels',
  'pdf_locked',
  'pdf_unreadable',
];
type Act = { className: string; label: string; onTap: () => void };
type Props = { photo: string; code: string; send: (photo: string) => void; retake: () => void };

/** What went wrong, with the photo still there; what helps most stands at the thumb. */
export function Failed({ photo, code, send, retake }: Props) {
  const w = useWords(words);
  const typeInstead = useTyping();
  const resend: Act = { className: 't-resend', label: w.resend, onTap: () => send(photo) };
  const another: Act = { className: 't-again', label: w.retake, onTap: retake };
  const byHand: Act = { className: 't-by-hand', label: w.byHand, onTap: typeInstead };
  const [main, ...others] =
    code === 'switched_off' ? [byHand] : needsAnother.includes(code) ? [another, byHand] : [resend, byHand, another];
  return (
    <Page footer={<Button {...main!} />}>
      <Notice tone="warn" className={`t-failure t-failed-${code.replace(/_/g, '-')}`} title={wordsFor({ code })} />
      <Paper photo={photo} />
      <Line>
        {others.map((act) => (
          <Button key={act.className} kind="quiet" slim {...act} />
        ))}
      </Line>
      <Ask about="photo" />
    </Page>
  );
}
