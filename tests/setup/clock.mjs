/** Has tests begin at `RAPPORT_TEST_NOW`, such as 2028-02-29T23:30:00Z: none of them may depend on the day it runs. */
const { RAPPORT_TEST_NOW: beginning } = process.env;
if (beginning) {
  const ahead = Date.parse(beginning) - Date.now();
  if (Number.isNaN(ahead)) throw new Error(`RAPPORT_TEST_NOW is "${beginning}", which is no date`);
  const present = Date.now;
  const now = () => present() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, as) => Reflect.construct(date, given.length === 0 ? [now()] : given, as),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}
