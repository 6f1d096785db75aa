/** Whether a word can be one of somebody's name: letters, and what stands between them in O'Brien-Núñez or J.P. */
export const isNameWord = (word: string) => /^\p{L}[\p{L}\p{M}'’ʼ.-]*$/u.test(word);
