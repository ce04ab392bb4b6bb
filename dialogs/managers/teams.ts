import type { Choice, Content } from '../../content/index.ts';
import { countsOf, needsWork, standardLine } from '../progress.ts';
import type { RegionPicture } from '../region/picture.ts';
import type { Scan } from '../scan.ts';
import type { State } from '../state.ts';
import type { Notice } from '../view-parts.ts';
import type { ManagedTeam } from './manager.ts';
import type { ManagersViewOf, ReceiveAgain, StandardOfTeams } from './managers-view.ts';

/** How many teams stand on one page. */
const PAGE = 8;

/** How many teams have to share something before it is common. */
const COMMON = 2;

const BY_NAME = new Intl.Collator('nl', { numeric: true });

/** A manager's own teams by name, and what they have in common. No ranking: the scan is no league table. */
export function teamsView(
  content: Content,
  state: State,
  {
    page = 0,
    notice = null,
    again = null,
  }: Readonly<{ page?: number | undefined; notice?: Notice | null; again?: ReceiveAgain | null }> = {},
): ManagersViewOf<'my-teams'> {
  const teams = [...(state.teams ?? [])].sort(
    (a, b) => BY_NAME.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  const pages = Math.max(1, Math.ceil(teams.length / PAGE));
  const shown = Math.min(page, pages - 1);
  const scans = teams.flatMap((team) => team.scan ?? []);
  const results = resultsOf(content, scans);
  return {
    kind: 'my-teams',
    teams: teams.slice(shown * PAGE, (shown + 1) * PAGE).map((team) => ({
      id: team.id,
      name: team.name,
      round: team.scan?.round ?? null,
      closedAt: team.scan?.closedAt ?? null,
      counts: team.scan ? countsOf(content.criteria, team.scan.answers) : null,
    })),
    total: teams.length,
    page: shown,
    pages,
    counted: scans.length,
    standards: sum(content, results),
    weak: weakStandards(content, results),
    actions: commonActions(content, teams),
    region: state.region ? regionOf(content, state.region) : null,
    again,
    notice,
  };
}

/** The result of each standard, for each scan. */
function resultsOf(content: Content, scans: readonly Scan[]): (Choice | null)[][] {
  return scans.map((scan) =>
    content.standards.map((standard) => standardLine(content, standard, scan.answers).result),
  );
}

function sum(content: Content, results: readonly (readonly (Choice | null)[])[]): StandardOfTeams[] {
  return content.standards.map((standard, n) => {
    const byChoice = new Map<string, number>();
    for (const row of results) {
      const id = row[n]?.id;
      if (id !== undefined) byChoice.set(id, (byChoice.get(id) ?? 0) + 1);
    }
    return { standard, byChoice: Object.fromEntries(byChoice) };
  });
}

/** The saved picture, without standards that are no longer in the framework. */
function regionOf(content: Content, { madeAt, teams, lines }: RegionPicture) {
  const told = content.standards.flatMap((standard) => {
    const of = lines.filter((line) => line.standard === standard.id);
    if (of.length === 0) return [];
    return [{ standard, byChoice: Object.fromEntries(of.map((line) => [line.choice, line.teams])) }];
  });
  return { madeAt, teams, standards: told, hidden: content.standards.length - told.length };
}

function weakStandards(content: Content, results: readonly (readonly (Choice | null)[])[]) {
  return content.standards
    .map((standard, n) => ({
      standard,
      teams: results.filter((row) => needsWork(content, row[n] ?? null)).length,
    }))
    .filter(({ teams }) => teams >= COMMON);
}

function commonActions(content: Content, teams: readonly ManagedTeam[]) {
  return content.criteria
    .map((criterion) => ({
      criterion,
      teams: teams.filter(({ actions }) =>
        actions.some(
          (one) => one.criterion === criterion.id && (one.state === 'open' || one.state === 'bezig'),
        ),
      ).length,
    }))
    .filter((one) => one.teams >= COMMON);
}
