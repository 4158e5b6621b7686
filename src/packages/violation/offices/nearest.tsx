import { View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { offices as words } from '../../../i18n/topics/offices';
import { Button } from '../../../ui/button';
import { Notice, Refused } from '../../../ui/status';
import { Small } from '../../../ui/text';
import type { Seen } from './use-offices';

/** Asks for the phone's place, and says why it did not come; the city below does without it. */
export function Nearest({ here, whyNot, nearest, openSwitch, busy }: Seen) {
  const w = useWords(words);
  return (
    <View>
      <View>
        {!here && <Button kind="outline" className="t-nearest" label={w.nearest} busy={busy} onTap={nearest} />}
      </View>
      <Small centred para>
        {here ? w.nearFirst : w.nearestNote}
      </Small>
      {whyNot && (
        <Refused key={whyNot}>
          <Notice tone="warn" className="t-no-place" title={w.refused[whyNot]}>
            {whyNot === 'denied' && openSwitch && (
              <Button kind="quiet" className="t-open-switch" label={w.openSwitch} onTap={openSwitch} />
            )}
          </Notice>
        </Refused>
      )}
    </View>
  );
}
