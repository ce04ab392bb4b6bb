import * as z from 'zod';
import { cut } from '../../../content/cut.ts';
import { TEXT_LIMIT } from '../../../dialogs/typed.ts';
import type { SearchedAct } from './incoming.ts';
import { optionalList } from './optional.ts';

/** The most results that the compose box gets, even when it asks for more. */
const PAGE = 25;

/** How many parameters of a search are looked at. A search has one. */
const PARAMETERS = 10;

const FIRST_PAGE = { skip: 0, count: PAGE };

const QueryShape = z.object({
  parameters: optionalList(z.object({ name: z.unknown().optional(), value: z.string() }), PARAMETERS),
  queryOptions: z
    .object({ skip: z.int().nonnegative().catch(0), count: z.int().positive().max(PAGE).catch(PAGE) })
    .catch(FIRST_PAGE)
    .default(FIRST_PAGE),
});

/**
 * Reads a search from the compose box. Before anything is typed Teams sends a parameter "initialRun" in place of the
 * question. The parameter of the question may have no name.
 */
export function readSearch(value: unknown): Omit<SearchedAct, 'kind'> {
  const query = QueryShape.safeParse(value);
  if (!query.success) return { question: '', ...FIRST_PAGE };
  const { parameters, queryOptions } = query.data;
  const asked = parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  return { question: cut(asked, TEXT_LIMIT), ...queryOptions };
}
