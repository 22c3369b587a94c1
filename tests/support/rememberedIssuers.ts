import { EmulatorValidation } from 'botframework-connector';

/** How many issuers the Bot Framework's SDK has in its memory. It adds some for every tenant that an unverified token names. */
export function issuersRemembered(): number {
  return EmulatorValidation.ToBotFromEmulatorTokenValidationParameters.issuer?.length ?? 0;
}
