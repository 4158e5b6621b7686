import { View } from '@tarojs/components';
import { WholePhoto } from '../../../features/papers/on-photo';
import { isFile } from '../../../platform/pdf-file';
import { Icon } from '../../../ui/icon';
import './paper.css';

/** What was given to be read: a photo, which a tap shows large, or a file, of which a phone shows no picture. */
export const Paper = ({ photo }: { photo: string }) =>
  isFile(photo) ? (
    <View className="file t-file">
      <Icon name="receipt" className="file__sign" />
      <View>PDF</View>
    </View>
  ) : (
    <WholePhoto photo={photo} />
  );
