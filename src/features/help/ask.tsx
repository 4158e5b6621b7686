import { ask } from '../../i18n/topics/ask';
import { useWords } from '../../i18n/language';
import { Row, Rows } from '../../ui/row';
import { goTo } from '../screen/routes';
import './ask.css';

/** Where a question arises. */
export type Place = 'payment' | 'number' | 'record' | 'car' | 'points' | 'photo';
type Props = { about: Place; payment?: string };

/** From where a question arises to its answers; a payment goes along to whoever is told of it. */
export function Ask({ about, payment }: Props) {
  const w = useWords(ask);
  return (
    <Rows className="ask">
      <Row
        icon="info"
        tone="calm"
        className="t-help"
        title={w.title}
        note={w.note}
        onTap={() => goTo('help', { about, ...(payment && { payment }) })}
      />
    </Rows>
  );
}
