import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import type { Violation } from '#contract/violations';
import { goTo } from '../../../features/screen/routes';
import { usePreferences, useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/status';
import { Small } from '../../../ui/text';
import './footer.css';

type Props = {
  violation: Violation;
  licence: Licence | undefined;
  /** Why accepting waits, while no licence is there that could take the points. */
  waits: string | undefined;
  refused: string | undefined;
  busy: boolean;
  accept: () => void;
};

/** Objecting and accepting side by side, with what accepting does to the points of the licence that was chosen. */
export function AcceptFooter({ violation: { id, points, objectable }, licence, waits, refused, busy, accept }: Props) {
  const w = useWords(words);
  // In the largest letters the whole of it would cover half of what is read; it stands among the rights as well.
  const note = usePreferences().textSize === 'largest' ? w.pointsAfter : w.acceptNote;
  return (
    <View>
      <View>
        {licence ? (
          <Small>{note(licence.points, points === null ? w.unknown : licence.points + points)}</Small>
        ) : (
          waits && <Small className="t-waits">{waits}</Small>
        )}
      </View>
      <View>{refused && <Refusal key={refused} className="t-refused" title={refused} />}</View>
      <View className="choices">
        {objectable && <ObjectButton id={id} className="choices__one" />}
        <Button className="choices__one t-accept" label={w.accept} disabled={!licence} busy={busy} onTap={accept} />
      </View>
    </View>
  );
}

export function ObjectButton({ id, className = '' }: { id: string; className?: string }) {
  const r = useWords(rights);
  return (
    <Button kind="outline" className={`${className} t-object`} label={r.object} onTap={() => goTo('object', { id })} />
  );
}

export function PayFooter({ decisionNumber }: { decisionNumber: string }) {
  const w = useWords(words);
  return (
    <Button
      className="t-pay"
      label={w.pay}
      onTap={() => goTo('check', { decisions: decisionNumber, paidFor: 'mine' })}
    />
  );
}
