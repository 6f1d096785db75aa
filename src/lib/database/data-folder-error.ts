/** Something keeps the folder of an embedded database from being opened; the message says what, and what to do. */
export class DataFolderError extends Error {
  override name = "DataFolderError";
}

/** What is in the folder cannot be read as a database. */
export const damagedFolder = (folder: string, cause: unknown) =>
  new DataFolderError(
    `The data folder ${folder} is damaged, or of another version. Put a back-up in its place with npm run restore, or set FRONTDESK_DATA_DIR to another folder.`,
    { cause },
  );
