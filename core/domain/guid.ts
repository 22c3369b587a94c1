import { z } from 'zod';

/**
 * Ids are GUIDs: Entra's, and our own. Some who send them write capitals. Partitions and comparisons go by the letter, so
 * from here on they are in lower case.
 */
export const guidSchema = z.guid().toLowerCase();
