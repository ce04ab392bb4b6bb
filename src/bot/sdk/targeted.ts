/** A parameter of a request, as the SDK's client describes it. */
type QueryParameter = Readonly<{
  parameterPath: string;
  mapper: Readonly<{
    serializedName: string;
    isConstant: true;
    defaultValue: string;
    type: Readonly<{ name: 'String' }>;
  }>;
}>;
type Operation = Readonly<{ queryParameters?: readonly QueryParameter[] }>;
/** Makes and sends a request. The SDK's types do not show it. */
type Sending = Readonly<{ sendOperationRequest(values: object, operation: Operation): Promise<unknown> }>;

/**
 * Changes the SDK's requests of one kind, so that one person in a group or channel sees the message alone. The SDK is
 * older than such messages: it drops `isTargeted` from a recipient, and does not know the parameter. Teams goes by the
 * parameter.
 */
export function targeted<Requests extends object>(requests: Requests): Requests {
  const client: Sending = Reflect.get(requests as object, 'client');
  const sending: Sending = {
    sendOperationRequest: (values, operation) =>
      client.sendOperationRequest(values, {
        ...operation,
        queryParameters: [...(operation.queryParameters ?? []), IS_TARGETED],
      }),
  };
  return Object.create(requests, { client: { value: sending } });
}

const IS_TARGETED: QueryParameter = {
  parameterPath: 'isTargetedActivity',
  mapper: {
    serializedName: 'isTargetedActivity',
    isConstant: true,
    defaultValue: 'true',
    type: { name: 'String' },
  },
};
