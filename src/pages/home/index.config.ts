export default definePageConfig({ navigationBarTitleText: '罚单', enablePullDownRefresh: true });
