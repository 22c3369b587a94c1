import { openCosmosDatabase } from '../support/cosmosDatabase';
import { startCosmosEmulator } from '../support/cosmosEmulator';
import { describeDocumentStore } from './documentStore';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

if (endpoint !== undefined && key !== undefined) {
  jest.setTimeout(60_000);
  describeDocumentStore({
    name: 'the store in the Cosmos DB account of COSMOS_ENDPOINT',
    open: () => openCosmosDatabase({ endpoint, key }),
  });
} else {
  describeDocumentStore({
    name: 'the store in Cosmos DB, through the SDK and HTTP to an emulator',
    ofTransactions: '(atomicity as corrected in front of the emulator; the request sent is asserted)',
    async open() {
      const emulator = await startCosmosEmulator();
      const { store, close } = await openCosmosDatabase(emulator);
      return {
        store,
        close: async () => {
          await close();
          await emulator.close();
        },
      };
    },
  });
}
