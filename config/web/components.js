// What pages ask of @tarojs/components in the browser, each by its name: Taro leaves out of this very module what no page asks for, and
// a star would keep all of it (140 KB).
export { Canvas, Image, Input, ScrollView, Swiper, SwiperItem, Textarea } from '@tarojs/components/lib/react';
export { Text, View } from './boxes';
