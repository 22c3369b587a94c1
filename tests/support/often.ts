/**
 * How often chance tries a property: as often as this in `npm run test:long`, where there is time, and a tenth of it in
 * `npm test`.
 */
export const often = (times: number): number => (process.env.RAPPORT_TEST_OFTEN ? times : Math.ceil(times / 10));
