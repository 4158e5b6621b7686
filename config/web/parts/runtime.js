import '@tarojs/plugin-platform-h5/dist/runtime';
export { window } from '@tarojs/runtime';
