import { directoryOf } from '@rapport/api/adapters/fileDirectory';
import { CONTOSO_TENANT_ID, people } from './people';

/** The directory of Contoso, in place of Microsoft Graph. Other tenants have nobody. */
export const seededDirectory = directoryOf({ [CONTOSO_TENANT_ID]: people });
