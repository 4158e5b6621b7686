/**
 * The points of OWASP ASVS 5.0.0 (github.com/OWASP/ASVS, 5.0/docs_en), by chapter: each section with the level of its first point,
 * of its second and so on. Its words are not copied.
 */
const chapters: Record<string, string> = {
  V1: '1:22 2:1111122223 3:112222222223 4:222 5:123',
  V2: '1:122 2:112 3:12223 4:23',
  V3: '1:3 2:113 3:12223 4:11222233 5:11122333 6:3 7:22333',
  V4: '1:12233 2:23333 3:22 4:1222',
  V5: '1:2 2:112333 3:113 4:222',
  V6: '1:122 2:111111112222 3:11223333 4:112233 5:22222333 6:2223 7:33 8:2222',
  V7: '1:222 2:1111 3:22 4:11222 5:223 6:22',
  V8: '1:1233 2:1123 3:133 4:23',
  V9: '1:111 2:1222',
  V10: '1:22 2:223 3:22223 4:1111122222233333 5:22222 6:22 7:222',
  V11: '1:2233 2:22233 3:11233 4:1222 5:23 6:23 7:33',
  V12: '1:12233 2:11 3:22223',
  V13: '1:2333 2:222223 3:2233 4:1222233',
  V14: '1:22 2:12223333 3:122',
  V15: '1:12233 2:12233 3:1222222 4:3333',
  V16: '1:2 2:22222 3:2222 4:222 5:2223',
  V17: '1:23 2:22223333 3:22',
};

export type Point = { number: string; level: 1 | 2 | 3 };

/** In the order of the standard. */
export const points: readonly Point[] = Object.entries(chapters).flatMap(([chapter, sections]) =>
  sections.split(' ').flatMap((section) => {
    const [name, levels = ''] = section.split(':');
    return [...levels].map((level, at) => ({
      number: `${chapter}.${name}.${at + 1}`,
      level: Number(level) as Point['level'],
    }));
  }),
);
