export { createHashHistory, createRouter, handleAppMountWithTabbar } from '@tarojs/router';
