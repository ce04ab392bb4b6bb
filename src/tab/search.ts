import * as z from 'zod';
import { deadLines } from '../../cards/parts/link-parts.ts';
import { factsOf } from '../../cards/result-part.ts';
import type { AboutReply, Content } from '../../content/index.ts';
import { aboutText, type Readers } from '../../dialogs/about-text.ts';
import { find } from '../telemetry/find.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { jsonReply, problemReply, type TabReply } from './tab-reply.ts';

/** How many results one request brings. */
const PAGE = 10;

/** The question, and how many results somebody has already. */
const Asked = z.object({ q: z.string().max(400), skip: z.coerce.number().int().min(0).max(1_000).catch(0) });

type SearchDeps = Readonly<{ content: Content; telemetry?: Telemetry | undefined }>;

/**
 * Searches the infobox while somebody types. Nothing of the question is kept.
 * @param readers finds out who reads what is said about the bot
 */
export async function searchReply(
  { content, telemetry }: SearchDeps,
  query: URLSearchParams,
  readers: () => Promise<Readers>,
): Promise<TabReply> {
  const asked = Asked.safeParse({ q: query.get('q'), skip: query.get('skip') ?? 0 });
  if (!asked.success) return problemReply(content, 'badRequest');
  return jsonReply(await bodyOf({ content, telemetry }, asked.data, readers));
}

async function bodyOf(deps: SearchDeps, { q, skip }: z.infer<typeof Asked>, readers: () => Promise<Readers>) {
  const { content } = deps;
  const { outcome, urgent, suicide, about, definition, results } = find({ ...deps, place: 'tab' }, q);
  return {
    outcome,
    urgent,
    suicide,
    about: about && aboutBody(content, about, await readers()),
    definition: definition && { title: definition.title, text: definition.text },
    results: results.slice(skip, skip + PAGE).map((result) => ({
      title: result.title,
      about: factsOf(content, result),
      description: result.description,
      url: result.urls[0] ?? null,
      dead: deadLines(content.texts, result.urls.length, result.dead),
      place: result.criteria.join(', '),
      free: result.free === true,
    })),
    /** Whom to ask about dead links. */
    contact: content.texts.deadLinks.contact,
    /** The number of the first result that did not come yet; null when these were all. */
    more: results.length > skip + PAGE ? skip + PAGE : null,
  };
}

/** The views of the tab in which somebody does what a button of a reply does. */
const VIEWS = { overview: 'overzicht', plan: 'acties', actions: 'acties' } as const;

function aboutBody({ commands }: Content, about: AboutReply, readers: Readers) {
  const { title, button } = about;
  const does = button?.does ?? 'hello';
  const word = commands.commands[does]?.[0];
  const view = does in VIEWS ? VIEWS[does as keyof typeof VIEWS] : null;
  return {
    title,
    text: aboutText(about, readers),
    link: button && view ? { title: button.title, view } : null,
    /** What somebody types in the chat for it, where the tab can't do it. */
    inChat: button && !view && word ? { title: button.title, word } : null,
  };
}
