/**
 * Families that the second reader of digits learns from, by Debian's package. None is one that figures keep apart (fonts.ts), nor another
 * drawing of one: Arial's and Courier's, which Liberation and Nimbus redraw, are left out. Their figures have one width and one height.
 */
const byPackage: Record<string, string[]> = {
  'fonts-freefont-ttf': ['FreeSans', 'FreeSerif'],
  'fonts-open-sans': ['Open Sans'],
  'fonts-lato': ['Lato'],
  'fonts-inconsolata': ['Inconsolata'],
  'fonts-hack': ['Hack'],
  'fonts-noto-mono': ['Noto Mono', 'Noto Sans Mono'],
  'fonts-noto-core': ['Noto Sans', 'Noto Serif'],
  'fonts-noto-cjk': ['Noto Sans CJK SC', 'Noto Sans Mono CJK SC'],
  'fonts-droid-fallback': ['Droid Sans Fallback'],
  'fonts-cantarell': ['Cantarell'],
  'fonts-anonymous-pro': ['Anonymous Pro'],
  'fonts-courier-prime': ['Courier Prime'],
  'fonts-jetbrains-mono': ['JetBrains Mono'],
  'fonts-crosextra-carlito': ['Carlito'],
  'fonts-crosextra-caladea': ['Caladea'],
  'fonts-linuxlibertine': ['Linux Libertine O'],
  'fonts-sil-charis': ['Charis SIL'],
  'fonts-cwtex-ming': ['cwTeXMing'],
  'fonts-arphic-uming': ['AR PL UMing CN'],
  'fonts-arphic-gbsn00lp': ['AR PL SungtiL GB'],
  'fonts-wqy-microhei': ['WenQuanYi Micro Hei', 'WenQuanYi Micro Hei Mono'],
  'fonts-wqy-zenhei': ['WenQuanYi Zen Hei', 'WenQuanYi Zen Hei Mono'],
  'fonts-ipafont-gothic': ['IPAGothic'],
  'fonts-ipafont-mincho': ['IPAMincho'],
  'fonts-vlgothic': ['VL Gothic'],
  'fonts-nanum': ['NanumGothic', 'NanumMyeongjo', 'NanumGothicCoding'],
  'fonts-horai-umefont': ['Ume Gothic', 'Ume Mincho'],
  'fonts-sawarabi-gothic': ['Sawarabi Gothic'],
  'fonts-sawarabi-mincho': ['Sawarabi Mincho'],
  'fonts-ocr-a': ['OCRA'],
  'fonts-stix': ['STIXGeneral'],
  'fonts-oldstandard': ['Old Standard TT'],
  'fonts-b612': ['B612', 'B612 Mono'],
  'fonts-terminus': ['Terminus (TTF)'],
  'fonts-roboto-unhinted': ['Roboto'],
  'fonts-monofur': ['monofur'],
  'fonts-mononoki': ['mononoki'],
  'fonts-dejavu': ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono'],
  'fonts-liberation': ['Liberation Serif'],
  'fonts-urw-base35': ['P052', 'C059', 'URW Bookman', 'URW Gothic', 'Nimbus Roman'],
};

export const taughtFaces = Object.values(byPackage).flat();
/** Of whose digits learning sees none: how well an unknown family is read is told by them. */
export const askedFaces = [
  'Caladea',
  'NanumMyeongjo',
  'JetBrains Mono',
  'Ume Gothic',
  'Lato',
  'URW Bookman',
  'WenQuanYi Micro Hei',
];
/** Debian's packages by family, for whoever has to install them. */
export const packagesOf = Object.entries(byPackage).flatMap(([debian, families]) =>
  families.map((family) => ({ family, debian })),
);
