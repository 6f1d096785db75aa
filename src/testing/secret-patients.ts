import type { Clinik } from "@clinikapi/sdk";

/** A patient whose names, phone and texts are in nothing but what is said of this patient. */
export type SecretPatient = { id: string; firstName: string; lastName: string; phone: string; text: string };

const heads = ["Quor", "Zym", "Ploff", "Vrax", "Jyth", "Wubb", "Örk", "Snelg", "Fyzz", "Drymm"];
const tails = ["andelix", "otwick", "umbarro", "ezqui", "yffgar"];

const wordsOf = (i: number) => {
  const name = `${heads[i % 10]}${tails[Math.floor(i / 10) % 5]}`;
  const number = String(i).padStart(3, "0");
  return {
    firstName: `${name}a`,
    lastName: `${name}son`,
    phone: `+1 773 555 7${number}`,
    text: `xylo${name}phone`,
  };
};

/** Adds fifty of them to the clinic's records. */
export async function addSecretPatients({ patients }: Pick<Clinik, "patients">): Promise<SecretPatient[]> {
  const added: SecretPatient[] = [];
  for (let i = 0; i < 50; i += 1) {
    const words = wordsOf(i);
    const { firstName, lastName, phone } = words;
    const { data } = await patients.create({ firstName, lastName, phone, birthDate: "1971-03-09" });
    added.push({ id: data.id, ...words });
  }
  return added;
}

/** Whatever there is of these patients in bytes or text, however it is spelt; nothing when nothing is. */
export function findSecrets(secrets: SecretPatient[], where: Buffer | string): string[] {
  // Latin 1 keeps every byte, so that files of a database can be searched as text.
  const text = (typeof where === "string" ? Buffer.from(where) : where).toString("latin1").toLowerCase();
  return secrets.flatMap(spellings).filter((spelling) => text.includes(spelling));
}

function spellings({ firstName, lastName, phone, text }: SecretPatient): string[] {
  const digits = phone.replace(/\D/g, "").slice(1);
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  const numbers = [
    phone,
    digits,
    `${area}-${exchange}-${line}`,
    `${exchange}-${line}`,
    `${exchange} ${line}`,
  ];
  const words = [firstName, lastName, text, firstName.toLowerCase(), lastName.toLowerCase()];
  const all = [...words, ...numbers]
    .flatMap((word) => [
      word,
      encodeURIComponent(word),
      JSON.stringify(word).slice(1, -1),
      Buffer.from(word).toString("hex"),
      word.normalize("NFD").replace(/\p{M}/gu, ""),
    ])
    .map((word) => Buffer.from(word).toString("latin1").toLowerCase());
  // Where one that holds another is, the other is as well.
  const different = [...new Set(all)];
  return different.filter((one) => !different.some((other) => other !== one && one.includes(other)));
}
