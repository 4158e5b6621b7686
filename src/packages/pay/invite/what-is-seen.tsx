import { Text, View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import './what-is-seen.css';

/** Before a link is made: what whoever opens it sees, and what not. */
export function WhatIsSeen() {
  const w = useWords(invite);
  return (
    <Card className="t-what-is-seen">
      <Text className="seen__head">{w.theySee}</Text>
      {w.theySeeList.map((what) => (
        <View key={what} className="seen seen--shown">
          <Icon name="check" />
          <Text>{what}</Text>
        </View>
      ))}
      <Text className="seen__head">{w.theyDoNotSee}</Text>
      {w.theyDoNotSeeList.map((what) => (
        <View key={what} className="seen">
          <Icon name="lock" />
          <Text>{what}</Text>
        </View>
      ))}
    </Card>
  );
}
