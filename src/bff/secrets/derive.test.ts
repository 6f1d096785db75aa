import { expect, it } from "vitest";
import { derive } from "./derive.ts";

// What a clinic has sealed and signed would be lost with them.
it.each([
  ["seal", "6fa8e0e492213993e69ebd8cddca582b7fb09883622352cf7cb05c58ad481675"],
  ["digest", "659e2437cf15fda9cd1ad8042c7e40b1e5e5c027fd0ac1bb8a03641647f2c652"],
  ["audit stamp", "93bb3eea4637b6e787b38da793c2f5f268cea39267880d0cd4d91f9af12a525d"],
  ["sessions", "f43dbea7167c28c57ef452177e6cb08259413155be1b203dccb2de50decd5102"],
  ["guesses", "c8e7a725c6ca4ee250a29826590d8c208346ade79e1f4a824e9254aec51c10ee"],
  ["request limits", "76f799e33a3838102369fa7535ce71fb63227db0a3e69155cb06775671e6e259"],
])("the key for %s stays what it is", (purpose, known) => {
  expect(derive("a secret of the clinic's", purpose).toString("hex")).toBe(known);
});
