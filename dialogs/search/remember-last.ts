/** Makes a function that remembers what came of the last text: on its way a text is often heard more than once. */
export function rememberLast<Heard>(hear: (text: string) => Heard): (text: string) => Heard {
  let last: Readonly<{ text: string; heard: Heard }> | undefined;
  return (text) => {
    if (last?.text === text) return last.heard;
    const heard = hear(text);
    last = { text, heard };
    return heard;
  };
}
