import { forOne } from '../content/for-one.ts';
import type { Content } from '../content/index.ts';
import type { View } from '../dialogs/view.ts';
import { aboutCard } from './about.ts';
import { closingCard } from './closing.ts';
import { compactCard } from './compact.ts';
import { dangerCard } from './danger-card.ts';
import { drawDownload } from './download.ts';
import { guideCard } from './guide.ts';
import { drawManagers } from './managers/draw-managers.ts';
import { meaningCard } from './meaning.ts';
import { messageCard } from './message.ts';
import { noPlaceCard } from './no-place.ts';
import { notesCard } from './notes.ts';
import { overviewCard } from './overview.ts';
import type { Card } from './parts/element.ts';
import { drawPlan } from './plan/draw-plan.ts';
import { resourcesCard } from './resources.ts';
import { resultsCard } from './results.ts';
import { drawRights } from './rights.ts';
import { standardCard } from './standard/standard.ts';
import { standardDoneCard } from './standard/standard-done.ts';
import { summaryCard } from './summary.ts';
import { drawVotes } from './vote/draw-votes.ts';
import { whyCard } from './why.ts';

/** Draws a view. Pure: the same content and view give the same card. */
export function draw(content: Content, view: View): Card {
  return drawKind('alone' in view && view.alone ? forOne(content) : content, view);
}

function drawKind(content: Content, view: View): Card {
  switch (view.kind) {
    case 'standard':
      return standardCard(content, view);
    case 'why':
      return whyCard(content, view);
    case 'resources':
      return resourcesCard(content, view);
    case 'standard-done':
      return standardDoneCard(content, view);
    case 'compact':
      return compactCard(content, view);
    case 'overview':
      return overviewCard(content, view);
    case 'summary':
      return summaryCard(content, view);
    case 'notes':
      return notesCard(content, view);
    case 'closing':
      return closingCard(content, view);
    case 'results':
      return resultsCard(content, view);
    case 'danger':
      return dangerCard(content, view);
    case 'about':
      return aboutCard(content, view);
    case 'meaning':
      return meaningCard(content, view);
    case 'no-place':
      return noPlaceCard(content, view);
    case 'message':
      return messageCard(content, view);
    case 'managers':
    case 'manager-summary':
    case 'trend':
    case 'my-teams':
      return drawManagers(content, view);
    case 'actions':
    case 'plan':
    case 'new-action':
    case 'action-form':
    case 'action':
    case 'action-drop':
    case 'reminders':
    case 'reminder':
    case 'owner-unreachable':
      return drawPlan(content, view);
    case 'rights':
      return drawRights(content, view);
    case 'guide':
      return guideCard(content, view);
    case 'download':
      return drawDownload(content, view);
    case 'choose-way':
    case 'ballot':
    case 'reveal':
    case 'reveal-early':
    case 'vote-ahead':
    case 'vote-alone':
    case 'party':
    case 'voting-teams':
      return drawVotes(content, view);
  }
}
