import { type CountingStore, countingStore } from '../support/countingStore';
import { type Company, openCompany, POINTS, REPORTS } from './company';
import { figure, type Table } from './table';

interface Priced {
  readonly name: string;
  /** What the design allows, in request units of Cosmos DB. */
  readonly budget: number;
  readonly request: Request;
}

/** What each request asks of the store, and what Cosmos DB would charge for it. */
export async function requestUnits(): Promise<Table> {
  const company = await openCompany(countingStore);
  const { store } = company;
  const rows: (readonly string[])[] = [];
  try {
    for (const { name, budget, request } of pricedRequests(company)) {
      store.reset();
      const answer = await company.rapport.fetch(request);
      if (!answer.ok) throw new Error(`${name}: the API answered ${answer.status}`);
      const { pointReads, lists, commits, documentsWritten, requestUnits } = store.calls();
      const counted = [pointReads, lists, commits, documentsWritten].map((count) => figure(count));
      rows.push([name, ...counted, figure(requestUnits, 1), figure(budget)]);
    }
  } finally {
    company.close();
  }
  return {
    title: 'What a request asks of the store',
    columns: ['', 'point reads', 'lists', 'commits', 'written', 'RU', 'budget RU'],
    rows,
    notes: ['RU are estimated from the prices that Microsoft documents; no Cosmos DB account was asked.'],
  };
}

function pricedRequests({ token, seriesId }: Company<CountingStore>): readonly Priced[] {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const to = (path: string, more: RequestInit = {}) => new Request(`http://localhost${path}`, { headers, ...more });
  const point = { requestId: 'eeeeeeee-0000-4000-8000-00000000000e', text: 'One more thing', area: 'growth' };
  return [
    { name: `Home, ${REPORTS} reports`, budget: 15, request: to('/api/home') },
    { name: `Open an agenda, ${POINTS} points`, budget: 5, request: to(`/api/series/${seriesId}`) },
    {
      name: `Add a talking point to ${POINTS}`,
      budget: 15,
      request: to(`/api/series/${seriesId}/points`, { method: 'POST', body: JSON.stringify(point) }),
    },
  ];
}
