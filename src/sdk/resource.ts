import type { Page } from "../clinikapi/envelope.ts";
import type { Answer } from "./answer.ts";
import { resourceId } from "./resource-id.ts";
import type { CallOptions, Transport } from "./transport.ts";

/** Values of a search; one that is undefined is left out. */
export type SearchParameters = { [name: string]: string | number | boolean | undefined };

/** What can be done with the resources of one kind. Every call rejects with one of the client's errors. */
export type Resource<Kept, New, Change, Search> = {
  create(fields: New, options?: CallOptions): Promise<Answer<Kept>>;
  read(id: string, options?: CallOptions): Promise<Answer<Kept>>;
  /** Changes the fields given and leaves the others. */
  update(id: string, change: Change, options?: CallOptions): Promise<Answer<Kept>>;
  delete(id: string, options?: CallOptions): Promise<Answer<undefined>>;
  /** One page; hand `data.cursor` back as `cursor` for the next one while `data.hasMore`. */
  search(parameters?: Search, options?: CallOptions): Promise<Answer<Page<Kept>>>;
};

/** The calls of the collection at `/v1/{name}`. */
export function resource<Kept, New, Change, Search extends SearchParameters>(
  send: Transport,
  name: string,
): Resource<Kept, New, Change, Search> {
  const collection = `/v1/${name}`;
  const one = (id: string) => `${collection}/${resourceId(id)}`;
  // The types are ClinikAPI's word for it: what arrives is not checked here.
  return {
    create: async (body, options) =>
      (await send({ method: "POST", path: collection, body, options })) as Answer<Kept>,
    read: async (id, options) => (await send({ method: "GET", path: one(id), options })) as Answer<Kept>,
    update: async (id, body, options) =>
      (await send({ method: "PATCH", path: one(id), body, options })) as Answer<Kept>,
    delete: async (id, options) =>
      (await send({ method: "DELETE", path: one(id), options })) as Answer<undefined>,
    search: async (parameters, options) =>
      (await send({ method: "GET", path: collection + query(parameters), options })) as Answer<Page<Kept>>,
  };
}

function query(parameters: SearchParameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? "" : `?${search}`;
}
