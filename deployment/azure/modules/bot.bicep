// What Teams knows the bot by. It holds no messages: Teams sends them to the endpoint.

@description('Name of the Azure Bot.')
param name string

@description('What people see as the name of the bot.')
param displayName string

@description('Host name at which Teams reaches the bot.')
param host string

@description('Client id of the identity of the bot.')
param clientId string

@description('Resource id of the identity of the bot.')
param identityId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identityId
    // Only Entra ID lets somebody in; the keys of other channels do not work.
    disableLocalAuth: true
    // Teams reaches it over the internet.
    publicNetworkAccess: 'Enabled'
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false, acceptedTerms: true }
  }
}

@description('Where Teams sends what people do.')
output messagingEndpoint string = bot.properties.endpoint
