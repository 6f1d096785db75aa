import * as z from "zod/mini";

// The pages' content security policy forbids code made from text, which zod would otherwise try. Whatever checks with a
// schema in a browser imports this.
z.config({ jitless: true });
