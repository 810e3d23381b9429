// A small program against the client that is made of the dashboard's own document: what it reads must be there, or this does not compile.
import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type Replication = components['schemas']['ReplicationItem'];

export const client = (baseUrl: string) => createClient<paths>({ baseUrl });

/** Every replication that fits, through all pages. */
export const listReplications = async (baseUrl: string, health: Replication['health'][] = []): Promise<Replication[]> => {
  const found: Replication[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await client(baseUrl).GET('/api/v1/replications', { params: { query: { limit: 5, health, cursor, sort: 'identifier' } } });
    if (error) throw new Error(`${error.code}: ${error.detail}`);
    found.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor);

  return found;
};

/** The source's engine of one; null while nobody knows. */
export const sourceEngine = async (baseUrl: string, id: string): Promise<string | null> => {
  const { data, error } = await client(baseUrl).GET('/api/v1/replications/{id}', { params: { path: { id } } });
  if (error) throw new Error(`${error.code}: ${error.detail}`);
  return data.sourceEndpoint?.engine ?? null;
};
