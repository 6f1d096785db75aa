import { describe, expect, it } from "vitest";
import { tries } from "#testing/thorough.ts";
import { areFound, nameKeys, soughtWords, unspacedKeys, wordKeys } from "./name-keys.ts";

type Name = readonly [firstName: string, lastName: string];

const scripts: Record<string, string> = {
  Latin: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJßæœøđðþłıİŁĐéèêëäöüåçñşğőűňřąęŋħəǆﬁ",
  Vietnamese: "ăâêôơưđạảấầẩẫậắằẳẵặẹẻẽềếểễệỉịọỏốồổỗộớờởỡợụủứừửữự",
  Greek: "αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΣΆΈΉΊΌΎΏϊΐ",
  Cyrillic: "абвгдежзийклмнопрстуфхцчшщъыьэюяёґєіїўЁЙ",
  Arabic: "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىـپچژگکیٱ",
  Hebrew: "אבגדהוזחטיכךלמםנןסעפףצץקרשתשׁ",
  Devanagari: "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौं्",
  Bengali: "অআইকখগঘচছজটঠডতথদধনপফবভমযরলশষসহািীুেো্ড়",
  Gurmukhi: "ਅਆਕਖਗਘਚਛਜਟਠਡਤਥਦਧਨਪਫਬਭਮਯਰਲਵਸਹਾਿੀੁੂੇੈੋੌ",
  Tamil: "அஆஇகஙசஞடணதநபமயரலவழளறனாிீுூெேைொோௌ்",
  Telugu: "అఆఇకఖగఘచఛజటఠడతథదధనపఫబభమయరలవశసహాిీుూెేైొోౌ్",
  Thai: "กขคฆงจฉชซญฎฏฐฑณดตถทธนบปผฝพฟภมยรลวศษสหอเแโใไาำิี่้",
  Khmer: "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហអាិីុូ",
  Georgian: "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰᲐᲑᲒ",
  Armenian: "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆևԱԲԳ",
  Ethiopic: "ሀሁሂለሉሊሐመሙሚሠረሩሪሰሸቀበተኀነአከወዐዘየደገጠጰጸፀፈፐ",
  Han: "王小明李伟陈思远张伟刘洋黄丽华林美玲吳國",
  Kana: "あいうえおかがきぎさざただなはばぱまやらわアイウエカガサザタダナハバパーｶﾞ",
  Hangul: "김이박최정강조윤장임민수지현가각갂힣",
  Cherokee: "ᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭ",
};

const between = ["", "", "", "", "'", "’", "ʼ", "ʻ", "-", " ", ".", "\u200C", "\u200D", "\u200F", "\u00AD"];

const seed = Number(process.env["TEST_SEED"] ?? Date.now() % 1_000_000);

function random(from: number): () => number {
  let state = from;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe(`names of twenty scripts, by seed ${seed}`, () => {
  it.each(Object.entries(scripts))(
    "%s: whoever is found by a prefix is found by every longer one",
    (_, alphabet) => {
      const next = random(seed);
      const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? "";
      const letters = Array.from(alphabet);
      const starts = letters.filter((letter) => soughtWords(letter).length > 0);
      const name = () =>
        pick(starts) +
        Array.from({ length: 1 + Math.floor(next() * 12) }, () => pick(letters) + pick(between)).join("");
      for (let at = 0; at < tries(20, 1000); at += 1) {
        const person: Name = [name(), name()];
        const isFound = findable(person);
        for (const typed of [person.join(" "), person.toReversed().join(" "), ...person]) {
          const prefixes = Array.from(typed).map((__, end, all) => all.slice(0, end + 1).join(""));
          const found = prefixes.map(isFound);
          const lost = prefixes.filter((__, end) => end > found.indexOf(true) && !found[end]);
          expect({ person, typed, found: found.includes(true), lost }).toEqual({
            person,
            typed,
            found: true,
            lost: [],
          });
        }
      }
    },
  );
});

/** By the words of the sandbox's index, and by those that the page has of a name in one line. */
function findable([firstName, lastName]: Name): (typed: string) => boolean {
  const indexed = [...wordKeys(firstName), ...wordKeys(lastName), ...unspacedKeys(firstName, lastName)];
  const shown = nameKeys(`${firstName} ${lastName}`);
  return (typed) => [indexed, shown].every((keys) => areFound(soughtWords(typed), keys));
}

const isFoundBy = (person: Name, typed: string) => findable(person)(typed);

describe("a name is found as people type it", () => {
  it.each([
    ["Siobhan", "O'Brien", ["ob", "obrien", "o'brien", "o’brien", "O BRIEN", "brien", "siobhan obr"]],
    ["Keola", "Kaʻimi", ["kaimi", "ka'imi", "kaʻimi"]],
    ["Thị Hoa", "Đặng", ["dang", "đặng", "dang thi hoa", "thihoa"]],
    ["Łukasz", "Żółć", ["lukasz", "zolc"]],
    ["Işıl", "Yıldız", ["isil", "yildiz", "IŞIL", "ISIL", "yıl"]],
    ["İbrahim", "Öz", ["ibrahim", "IBRAHIM", "oz"]],
    ["Jürgen", "Groß", ["gross", "groß", "gros", "GROSS", "juergen"]],
    ["Mette", "Møller", ["moller", "moeller", "møl"]],
    ["小明", "王", ["王小明", "王小", "小明", "小明王", "明"]],
    ["민수", "김", ["김민수", "김민", "민수"]],
    ["一二三四五六七八九十百千", "王", ["王一二三四五六七八九十百千", "一二三四五六七八九十百千王"]],
    ["أحمد", "المصري", ["احمد", "أحمد", "المصرى", "مصري"]],
    ["فاطمة", "علي", ["فاطمه", "على", "فـاطـمـة"]],
    ["عبد الله", "كريم", ["عبدالله", "عبد الله", "الله"]],
    ["عبدالله", "کریمی", ["عبد الله", "كريمي"]],
    ["Anna", "van der Berg", ["vanderberg", "derberg", "berg"]],
    ["Ian", "Mc Donald", ["mcdonald"]],
    ["Ana", "García López", ["garcia lopez", "lopez garcia", "garcialopez"]],
    ["Κώστας", "Παππάς", ["κωσ", "κως", "ΚΩΣΤΑΣ", "παππας"]],
  ])("%s %s", (firstName, lastName, typed) => {
    expect(typed.filter((text) => !isFoundBy([firstName, lastName], text))).toEqual([]);
  });

  it("and by nothing that is no name, or that goes on differently", () => {
    for (const typed of ["", "--", "o'", "smithers", "王大"]) {
      expect({ typed, is: isFoundBy(["Jane", "Smith"], typed) }).toEqual({ typed, is: false });
    }
  });
});
