import type { Content } from '../../content/index.ts';
import { bodyOf, type Press, type Pressed, type Told } from './press.ts';
import { type Reply, readReply } from './reply.ts';
import type { Answered, Sender } from './send.ts';

/** Sends a press once. @throws when the connection breaks */
export async function askOnce(
  content: Content,
  bot: Sender,
  press: Press,
  cut: readonly string[] = [],
): Promise<{ pressed: Pressed; reply: Reply | null }> {
  const began = Date.now();
  const answered = await bot.post(bodyOf(press));
  const reply = readable(content, answered);
  const told: Told = reply?.told ?? 'nothing';
  return { pressed: { press, told, status: answered.status, cut, began, took: answered.took }, reply };
}

function readable(content: Content, { status, card }: Answered): Reply | null {
  return status === 200 && card ? readReply(content, card) : null;
}
