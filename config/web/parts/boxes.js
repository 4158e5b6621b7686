export { Text, View } from '@tarojs/components';
