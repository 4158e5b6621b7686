import { View } from '@tarojs/components';
import { goTo } from '../../features/screen/routes';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { Icon } from '../../ui/icon';
import { Row, Rows } from '../../ui/row';
import { Para, Title } from '../../ui/text';
import './first-visit.css';

/** Two doors, and neither asks to sign in: one's own car, or a ticket in hand. */
export function FirstVisit() {
  const w = useWords(home);
  return (
    <View>
      <View className="first">
        <View className="first__art">
          <Icon name="car" />
        </View>
        <Title className="t-title">{w.first}</Title>
        <Para>{w.empty}</Para>
      </View>
      <Doors />
      <View className="first__promises">
        {(['lock', 'bank', 'undo'] as const).map((icon) => (
          <View key={icon} className="first__promise">
            <Icon name={icon} className="first__sign" />
            <View>{w.promises[icon]}</View>
          </View>
        ))}
      </View>
    </View>
  );
}

function Doors() {
  const w = useWords(home);
  return (
    <Rows>
      <Row
        icon="licence"
        className="t-add-by-photo"
        title={w.addByPhoto}
        note={w.addByPhotoNote}
        onTap={() => goTo('photograph', { form: 'addCar' })}
      />
      <Row
        icon="receipt"
        tone="warn"
        className="t-ticket"
        title={w.ticket}
        note={w.ticketNote}
        onTap={() => goTo('photograph')}
      />
      <Row
        icon="info"
        tone="calm"
        className="t-see-example"
        title={w.example}
        note={w.exampleNote}
        onTap={() => goTo('example')}
      />
    </Rows>
  );
}
