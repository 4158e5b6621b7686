import { goTo } from '../screen/routes';
import { useWords } from '../../i18n/language';
import { invite } from '../../i18n/topics/invite';
import { Row, Rows } from '../../ui/row';

/** The other way: somebody else pays it, by a link. */
export function AskToPay({ number }: { number: string }) {
  const w = useWords(invite);
  return (
    <Rows>
      <Row
        icon="receipt"
        className="t-ask-to-pay"
        title={w.entry}
        note={w.entryNote}
        onTap={() => goTo('invite', { no: number })}
      />
    </Rows>
  );
}
