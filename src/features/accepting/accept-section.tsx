import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import type { Violation } from '#contract/violations';
import { licenceName } from '../screen/licence-name';
import { goTo } from '../screen/routes';
import { useWords } from '../../i18n/language';
import { citations } from '../../i18n/topics/citations';
import { violation as words } from '../../i18n/topics/violation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Heading, Para } from '../../ui/text';
import type { BarredOf } from './barred-of';

type Props = {
  violation: Pick<Violation, 'points' | 'ifAccepted'>;
  /** By licence, why it cannot take this record. */
  barred: BarredOf;
  licences: readonly Licence[];
  licenceId: string | undefined;
  choose: (id: string) => void;
};

/** Why a licence cannot take the record; undefined where it can. */
export function useWhyBarred(barred: BarredOf = {}): (licence: Licence) => string | undefined {
  const w = useWords(words);
  const c = useWords(citations);
  return ({ id }) => {
    const [why] = barred[id] ?? [];
    if (!why) return undefined;
    return c.beside(w.reasons[why.code]?.(why.numbers) ?? w.otherReason, ...(why.unverified ? [w.unverified] : []));
  };
}

/** Admitting a camera record is a legal act: rights first, then the licence and what its points become. */
export function AcceptSection({ violation: { points, ifAccepted }, barred, licences, licenceId, choose }: Props) {
  const w = useWords(words);
  const whyBarred = useWhyBarred(barred);
  const note = (licence: Licence) => {
    const why = whyBarred(licence);
    if (why) return why;
    if (points === null) return w.unknown;
    const after = licence.points + points;
    return after >= licence.fullPoints ? w.tooMany(licence.fullPoints) : w.pointsChange(licence.points, after);
  };
  return (
    <View>
      <Heading>{w.rights}</Heading>
      <Card>
        {w.rightsText(ifAccepted).map((right) => (
          <Para key={right.slice(0, 6)}>{right}</Para>
        ))}
      </Card>
      <Heading>{w.which}</Heading>
      <Choice
        name={w.which}
        value={licenceId}
        onChange={choose}
        options={licences.map((licence) => ({
          value: licence.id,
          label: licenceName(licence),
          note: note(licence),
          className: 't-licence-choice',
        }))}
      />
      {licences.length === 0 && (
        <Button kind="plain" className="t-licences" label={w.addLicence} onTap={() => goTo('licences')} />
      )}
    </View>
  );
}
