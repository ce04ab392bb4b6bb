/** @returns the id of a conversation without its thread: Teams puts the first message of a thread behind a channel's id */
export function outsideThread(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}
