import { randomUUID } from 'node:crypto';
import { cosmosContainers } from '../../api/adapters/cosmosContainers';
import { createCosmosClient, openCosmosStore } from '../../api/adapters/cosmosStore';
import type { OpenedStore } from '../contract/documentStore';

/** A store in a database of its own on that account; closing it deletes the database. */
export async function openCosmosDatabase(account: {
  readonly endpoint: string;
  readonly key: string;
}): Promise<OpenedStore> {
  const client = createCosmosClient(account);
  const databaseName = `rapport-test-${randomUUID()}`;
  const { database } = await client.databases.create({ id: databaseName });
  await Promise.all(cosmosContainers.map((container) => database.containers.create(container)));
  return {
    store: openCosmosStore({ client, databaseName }),
    close: async () => {
      await database.delete();
      client.dispose();
    },
  };
}
