import { Image, View } from '@tarojs/components';
import { pictured } from '../../ui/spoken';
import { Small } from '../../ui/text';
import './link-code.css';

/** A link as a code that somebody beside one scans, and for how long it holds. */
export const LinkCode = ({ code, scan, holds }: { code: string; scan: string; holds: string }) => (
  <View className="link-code">
    <Image className="link-code__picture t-code" src={code} {...pictured(scan)} />
    <Small centred>{scan}</Small>
    <Small centred>{holds}</Small>
  </View>
);
