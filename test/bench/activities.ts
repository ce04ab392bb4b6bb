import type { Content } from '../../content/index.ts';
import { SERVICE, TENANT } from '../fixtures/registration.ts';

/**
 * What people in chats of their own press, as Teams sends it: each of them answers one criterion after another.
 * @param people how many they are
 * @param nameOf the id of the n-th of them in the directory
 */
export function createActivities(content: Content, people: number, nameOf = (n: number) => `aad-${n}`) {
  let count = 0;
  let answered = 0;

  function press(person: number, data: unknown): string {
    count += 1;
    return JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `f:${process.pid}-${count}`,
      channelId: 'msteams',
      serviceUrl: SERVICE,
      replyToId: 'card',
      from: { id: `29:${person}`, name: `Lid ${person}`, aadObjectId: nameOf(person) },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      value: { action: { type: 'Action.Execute', verb: 'answer', data } },
    });
  }

  return {
    people,
    nameOf,
    /** Somebody begins a scan of their own. */
    start: (person: number) => press(person, { event: { kind: 'start' } }),
    /** How many answers were made. */
    answered: () => answered,
    /** The next person chooses something for the criterion that is theirs to answer or to change. */
    answer(): string {
      const person = answered % people;
      const turn = Math.floor(answered / people);
      answered += 1;
      const criterion = content.criteria[turn % content.criteria.length]?.id ?? '1';
      const version = Math.floor(turn / content.criteria.length);
      const choice = ['voldoende', 'deels', 'onvoldoende'][version % 3];
      return press(person, {
        event: { kind: 'answer', round: 1, criterion, version, choice },
      });
    },
  };
}

export type Activities = ReturnType<typeof createActivities>;
