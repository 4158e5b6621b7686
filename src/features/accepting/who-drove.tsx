import { View } from '@tarojs/components';
import { useWords } from '../../i18n/language';
import { lend } from '../../i18n/topics/lend';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/status';
import { Heading } from '../../ui/text';

export type Driver = 'me' | 'other';

/** Points go to whoever drove: of a borrowed car and of a company's that is asked, and nothing is chosen beforehand. */
export function WhoDrove({ driver, say }: { driver: Driver | undefined; say: (driver: Driver) => void }) {
  const w = useWords(lend);
  return (
    <View>
      <Heading>{w.whoDrove}</Heading>
      <Choice<Driver>
        name={w.whoDrove}
        value={driver}
        onChange={say}
        options={[
          { value: 'me', label: w.iDrove, note: w.iDroveNote, className: 't-i-drove' },
          { value: 'other', label: w.notMe, className: 't-not-me' },
        ]}
      />
      <View>{driver === 'other' && <Notice tone="calm" className="t-not-mine" title={w.notMeText} />}</View>
    </View>
  );
}
