import { Text, View } from '@tarojs/components';
import type { Source } from '#contract/common';
import { useWords } from '../../i18n/language';
import { source as words } from '../../i18n/topics/source';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/status';
import { unbroken } from '../../ui/unbroken';
import './source-says.css';

/**
 * Where what is shown comes from and of when; for a source that is not live, what is the matter and what to do.
 * A source that is down told nothing, so neither its name nor a time is given. retry: asks once more, offered where that may help.
 */
export function SourceSays({
  source: { name, asOf, state, reason },
  retry,
  onHero = false,
}: {
  source: Source;
  retry?: () => void;
  onHero?: boolean;
}) {
  const w = useWords(words);
  const time = unbroken(asOf.slice(0, 16).replace('T', ' '));
  // Of a live one without the year: four digits, and a hyphen with a joiner on each side.
  if (state === 'live')
    return (
      <View className={`source ${onHero ? 'source--on-hero' : ''} t-source-live`}>
        <Icon name="shield" />
        <Text>{(onHero ? w.updated : w.asOf)(time.slice(7), name)}</Text>
      </View>
    );
  const { title, then } = w.trouble[reason ?? 'unsaid'];
  return (
    <Notice
      tone="warn"
      className={`t-source-${state}`}
      title={title}
      text={(state === 'stale' ? w.known(time, name) : w.nothing) + then}
    >
      {retry && reason === 'bureau_down' && (
        <Button kind="quiet" className="t-ask-again" label={w.retry} onTap={retry} />
      )}
    </Notice>
  );
}
