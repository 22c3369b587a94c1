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
  return {
    title: 'What a request asks of the store',
    columns: ['', 'point reads', 'lists', 'commits', 'written', 'RU', 'budget RU'],
    rows: [
      ...(await pricesAt(POINTS, (company) => [home(company), agenda(company), adding(company, POINTS)])),
      ...(await pricesAt(2 * POINTS, (company) => [adding(company, 2 * POINTS)])),
    ],
    notes: ['RU are estimated from the prices that Microsoft documents; no Cosmos DB account was asked.'],
  };
}

async function pricesAt(points: number, pricedBy: (company: Company<CountingStore>) => readonly Priced[]) {
  const company = await openCompany(countingStore, points);
  const rows: (readonly string[])[] = [];
  try {
    for (const { name, budget, request } of pricedBy(company)) {
      company.store.reset();
      const answer = await company.rapport.fetch(request);
      if (!answer.ok) throw new Error(`${name}: the API answered ${answer.status}`);
      const { pointReads, lists, commits, documentsWritten, requestUnits: units } = company.store.calls();
      const counted = [pointReads, lists, commits, documentsWritten].map((count) => figure(count));
      rows.push([name, ...counted, figure(units, 1), figure(budget)]);
    }
  } finally {
    company.close();
  }
  return rows;
}

function home(company: Company<CountingStore>): Priced {
  return { name: `Home, ${REPORTS} reports`, budget: 15, request: to(company, '/api/home') };
}

function agenda(company: Company<CountingStore>): Priced {
  const request = to(company, `/api/series/${company.seriesId}`);
  return { name: `Open an agenda, ${POINTS} points`, budget: 5, request };
}

function adding(company: Company<CountingStore>, points: number): Priced {
  const point = { requestId: 'eeeeeeee-0000-4000-8000-00000000000e', text: 'One more thing', area: 'growth' };
  const request = to(company, `/api/series/${company.seriesId}/points`, {
    method: 'POST',
    body: JSON.stringify(point),
  });
  return { name: `Add a talking point to ${points}`, budget: 15, request };
}

function to({ token }: Company<CountingStore>, path: string, more: RequestInit = {}): Request {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Request(`http://localhost${path}`, { headers, ...more });
}
