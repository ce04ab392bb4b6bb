import * as z from 'zod';

const ActionShape = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** @returns the data of the button in an invoke; undefined where there is no button in it */
export function actionData(value: unknown): unknown {
  const shape = ActionShape.safeParse(value);
  return shape.success ? shape.data.action.data : undefined;
}
