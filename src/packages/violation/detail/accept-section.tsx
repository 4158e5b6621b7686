import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import { dayOf } from '#domain/day';
import { pointsAfter } from '#domain/points';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Heading, Para } from '../../../ui/text';

type Props = {
  points: number | null;
  licences: readonly Licence[];
  licenceId: string | undefined;
  choose: (id: string) => void;
};

/** Admitting a camera record is a legal act: rights first, then the licence and what its points become. */
export function AcceptSection({ points, licences, licenceId, choose }: Props) {
  const w = useWords(words);
  const note = (licence: Licence) => {
    if (points === null) return w.unknown;
    const { after, reachesTwelve } = pointsAfter({ before: licence.points, added: points, on: dayOf(new Date()) });
    return reachesTwelve ? w.tooMany : w.pointsChange(licence.points, after);
  };
  return (
    <View>
      <Heading>{w.rights}</Heading>
      <Card>
        {w.rightsText.map((right) => (
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
          label: `${licence.nameMasked} ${licence.numberMasked}`,
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
