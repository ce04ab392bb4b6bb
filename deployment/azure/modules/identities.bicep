// Two identities, so that the bot's code gets no rights in Azure at all.

@description('How the names of the identities begin.')
param name string

@description('Azure region.')
param location string

// Proves to Teams that the bot is the bot. It has no role in Azure.
resource bot 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

// Container Apps itself uses it, before the bot starts: to fetch the image and the secrets. The bot can't.
resource platform 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-platform'
  location: location
}

@description('Resource id of the identity of the bot.')
output botId string = bot.id

@description('Client id of the identity of the bot, which is the app id of the bot.')
output botClientId string = bot.properties.clientId

@description('Resource id of the identity that fetches the image and the secrets.')
output platformId string = platform.id

@description('Object id of the identity that fetches the image and the secrets.')
output platformPrincipalId string = platform.properties.principalId
