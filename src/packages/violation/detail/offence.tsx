import { View } from '@tarojs/components';
import { meaningOf } from '../../../features/offence/offence-meaning';
import { useWords } from '../../../i18n/language';
import { offences } from '../../../i18n/topics/offences';
import { Small, Title } from '../../../ui/text';

/** What was done, in the reader's language where it is known, with the police's own words beside it. */
export function Offence({ code, words }: { code: string; words: string }) {
  const meaning = meaningOf(useWords(offences), code, words);
  return (
    <View>
      <Title className="t-offence">{meaning ?? words}</Title>
      <View>
        {meaning !== undefined && (
          <Small para className="t-police-words">
            {words}
          </Small>
        )}
      </View>
    </View>
  );
}
