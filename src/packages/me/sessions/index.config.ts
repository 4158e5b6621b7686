import { titles } from '../../../i18n/zh-CN/titles';

export default definePageConfig({ navigationBarTitleText: titles.fines });
