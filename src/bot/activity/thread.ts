/** The id of a conversation outside threads: a thread's is the channel's with the thread's first message behind it. */
export function withoutThread(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}
