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

/** Sends a press once. A connection that breaks is heard as nothing. */
export async function askOrNothing(
  content: Content,
  bot: Sender,
  press: Press,
): Promise<{ pressed: Pressed; reply: Reply | null }> {
  const began = Date.now();
  try {
    return await askOnce(content, bot, press);
  } catch {
    const took = Date.now() - began;
    return { pressed: { press, told: 'nothing', status: null, cut: [], began, took }, reply: null };
  }
}

function readable(content: Content, { status, card }: Answered): Reply | null {
  return status === 200 && card ? readReply(content, card) : null;
}
