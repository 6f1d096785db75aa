/** Names as one culture gives them. `double`: children may carry two family names. */
export type Culture = {
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
  double?: "space" | "hyphen";
};

const english: Culture = {
  female: [
    "Mary",
    "Patricia",
    "Jennifer",
    "Linda",
    "Elizabeth",
    "Susan",
    "Jessica",
    "Sarah",
    "Karen",
    "Lisa",
    "Nancy",
    "Margaret",
    "Sandra",
    "Ashley",
    "Emily",
    "Donna",
    "Michelle",
    "Carol",
    "Amanda",
    "Deborah",
  ],
  male: [
    "James",
    "Robert",
    "John",
    "Michael",
    "David",
    "William",
    "Richard",
    "Joseph",
    "Thomas",
    "Charles",
    "Daniel",
    "Matthew",
    "Anthony",
    "Mark",
    "Steven",
    "Paul",
    "Andrew",
    "Joshua",
    "Kevin",
    "Brian",
  ],
  family: [
    "Smith",
    "Johnson",
    "Williams",
    "Brown",
    "Jones",
    "Miller",
    "Davis",
    "Wilson",
    "Anderson",
    "Taylor",
    "Thomas",
    "Moore",
    "Jackson",
    "Martin",
    "Lee",
    "Thompson",
    "White",
    "Harris",
    "Clark",
    "Lewis",
    "Walker",
    "Hall",
    "Young",
    "King",
    "Wright",
    "Hill",
    "Green",
    "Adams",
    "Baker",
    "Carter",
  ],
};

const irish: Culture = {
  female: ["Siobhán", "Aoife", "Niamh", "Róisín", "Ciara", "Gráinne", "Sinéad", "Orla"],
  male: ["Seán", "Pádraig", "Ciarán", "Oisín", "Eoin", "Tadhg", "Cormac", "Declan"],
  family: [
    "O'Brien",
    "O'Connor",
    "O'Sullivan",
    "Murphy",
    "Kelly",
    "Walsh",
    "O'Neill",
    "McCarthy",
    "Ní Dhomhnaill",
  ],
};

const spanish: Culture = {
  female: ["María", "Lucía", "Sofía", "Carmen", "Ana", "Inés", "Pilar", "Concepción", "Begoña", "Ximena"],
  male: ["José", "Jesús", "Álvaro", "Martín", "Andrés", "Íñigo", "Joaquín", "Raúl", "Óscar", "Hernán"],
  family: [
    "García",
    "Rodríguez",
    "Martínez",
    "López",
    "González",
    "Pérez",
    "Sánchez",
    "Ramírez",
    "Núñez",
    "Ibáñez",
    "Peña",
    "Gutiérrez",
  ],
  double: "space",
};

const french: Culture = {
  female: ["Zoé", "Chloé", "Hélène", "Françoise", "Anaïs", "Maëlle", "Marie-Claire", "Océane"],
  male: ["François", "Jérôme", "Loïc", "Benoît", "Jean-Luc", "Rémi", "Cédric", "Gaël"],
  family: ["Lefèvre", "Dupont", "D'Angelo", "Bélanger", "Côté", "Lévesque", "Müller", "Saint-Pierre"],
  double: "hyphen",
};

const northern: Culture = {
  female: ["Åsa", "Solveig", "Birgit", "Jutta", "Käthe", "Ingrid", "Þóra", "Maja"],
  male: ["Jörg", "Björn", "Lars", "Søren", "Günther", "Håkon", "Mikkel", "Ólafur"],
  family: ["Müller", "Schröder", "Weiß", "Sørensen", "Ångström", "Lindqvist", "Østergaard", "Großmann"],
};

const slavic: Culture = {
  female: ["Agnieszka", "Małgorzata", "Željka", "Zofia", "Kateřina", "Oksana", "Łucja", "Darya"],
  male: ["Paweł", "Wojciech", "Šimun", "Jiří", "Dmytro", "Łukasz", "Stanisław", "Ondřej"],
  family: ["Kowalczyk", "Wiśniewski", "Dvořák", "Šimić", "Shevchenko", "Wójcik", "Đorđević", "Nowak"],
};

const chinese: Culture = {
  female: ["秀英", "芳", "娜", "静", "丽华", "雪梅"],
  male: ["伟", "强", "磊", "建国", "志明", "小龙"],
  family: ["王", "李", "张", "刘", "陈", "杨"],
};

const chineseInLatin: Culture = {
  female: ["Mei", "Xiaoyan", "Lihua", "Fang"],
  male: ["Wei", "Jun", "Zhiming", "Lei"],
  family: ["Wang", "Zhang", "Chen", "Liu"],
};

const japanese: Culture = {
  female: ["陽菜", "さくら", "美咲"],
  male: ["翔太", "大輔", "健一"],
  family: ["佐藤", "鈴木", "高橋", "田中"],
};

const japaneseInLatin: Culture = {
  female: ["Yuki", "Haruka", "Sakura"],
  male: ["Kenji", "Takumi", "Daisuke"],
  family: ["Sato", "Tanaka", "Suzuki"],
};

const korean: Culture = {
  female: ["지우", "서연", "민지"],
  male: ["민준", "서준", "도윤"],
  family: ["김", "이", "박"],
};

const koreanInLatin: Culture = {
  female: ["Ji-woo", "Seo-yeon", "Min-ji"],
  male: ["Min-jun", "Do-yun", "Seo-jun"],
  family: ["Kim", "Lee", "Park"],
};

const arabic: Culture = {
  female: ["فاطمة", "عائشة", "مريم", "ليلى"],
  male: ["محمد", "أحمد", "يوسف", "عمر"],
  family: ["الحسن", "العلي", "خليل", "منصور"],
};

const arabicInLatin: Culture = {
  female: ["Fatima", "Layla", "Noor", "Aisha"],
  male: ["Mohammed", "Ahmed", "Omar", "Yusuf"],
  family: ["Al-Hassan", "Khalil", "Mansour", "Abd el-Rahman"],
};

const southAsian: Culture = {
  female: ["Priya", "Ananya", "Aisha", "Kavya", "Lakshmi"],
  male: ["Arjun", "Rahul", "Imran", "Vikram", "Sanjay"],
  family: ["Patel", "Sharma", "Singh", "Khan", "Gupta", "Reddy", "Iyer"],
};

const hindi: Culture = {
  female: ["अनीता", "प्रिया", "कविता"],
  male: ["राहुल", "संजय", "विजय"],
  family: ["शर्मा", "पटेल", "गुप्ता"],
};

const vietnamese: Culture = {
  female: ["Linh", "Hương", "Thảo", "Ngọc Ánh"],
  male: ["Minh", "Hùng", "Đức", "Quốc Bảo"],
  family: ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng"],
};

const african: Culture = {
  female: ["Chiamaka", "Ngozi", "Amina", "Thandiwe", "Adébáyọ̀"],
  male: ["Chukwuemeka", "Kwame", "Olúwaṣeun", "Sipho", "Babatunde"],
  family: ["Okafor", "Adeyemi", "Nkosi", "Diallo", "Mensah", "N'Diaye"],
};

const portuguese: Culture = {
  female: ["Conceição", "Beatriz", "Inês", "Luísa"],
  male: ["João", "Tiago", "Gonçalo", "Caetano"],
  family: ["da Silva", "dos Santos", "Araújo", "Gonçalves", "van der Berg"],
  double: "space",
};

/** The cultures of the demo clinic's town; one that stands here more often is met more often. */
export const cultures: readonly Culture[] = [
  english,
  english,
  english,
  english,
  english,
  irish,
  spanish,
  spanish,
  spanish,
  french,
  northern,
  slavic,
  chinese,
  chineseInLatin,
  japanese,
  japaneseInLatin,
  korean,
  koreanInLatin,
  arabic,
  arabicInLatin,
  southAsian,
  southAsian,
  hindi,
  vietnamese,
  african,
  portuguese,
];

const written = /^[\p{Script=Latin}\p{Mark}' -]+$/u;

/** Those whose names are written in Latin letters. */
export const culturesInLatin: readonly Culture[] = cultures.filter(({ family: [name = ""] }) =>
  written.test(name),
);
