import type { Content } from '../../content/index.ts';
import { type HeatCriterion, heatCriterionBody } from './heat-criterion.ts';
import { type HeatMap, heatMapBody } from './heat-map.ts';
import type { HeatTeam } from './heat-round.ts';

/** What a page gets that asks for the overview of a team. */
export type HeatReply = (content: Content, team: HeatTeam, query: URLSearchParams) => unknown;

/** Null for a team without a scan. */
export type OverviewNow = Readonly<{ overview: HeatMap | null }>;
export type CriterionNow = Readonly<{ criterion: HeatCriterion | null }>;

export const overviewOf = (content: Content, team: HeatTeam, query: URLSearchParams): OverviewNow => ({
  overview: heatMapBody(content, team, roundIn(query)),
});

export const criterionOf = (content: Content, team: HeatTeam, query: URLSearchParams): CriterionNow => ({
  criterion: heatCriterionBody(content, team, { criterion: query.get('criterion'), round: roundIn(query) }),
});

/** The number of the round that a page asks for; null for the newest. */
function roundIn(query: URLSearchParams): number | null {
  const round = Number(query.get('round'));
  return Number.isInteger(round) && round > 0 ? round : null;
}
