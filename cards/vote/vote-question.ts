import { fill } from '../../content/fill.ts';
import type { Content, Criterion } from '../../content/index.ts';
import { FEW } from '../../dialogs/vote/voting.ts';
import { text } from '../parts/build.ts';
import type { Element } from '../parts/element.ts';
import { questionPart } from '../parts/meaning-part.ts';

/** The question of a criterion, one line of what it means, and what a vote may tell. */
export function voteQuestion(content: Content, criterion: Criterion): Element[] {
  const { secret, known } = content.texts.votes.ballot;
  return [
    ...questionPart(criterion),
    text(`${secret} ${fill(known, { aantal: FEW })}`, { size: 'Small', isSubtle: true, spacing: 'Small' }),
  ];
}
