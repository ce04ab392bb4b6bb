// Where the image is kept. Basic has no private address: who pushes or pulls needs a token of Entra ID.

@description('Name of the registry: letters and digits, unique in Azure.')
param name string

@description('Azure region.')
param location string

@description('Object id of the identity that fetches the image.')
param pullPrincipalId string

var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource registry 'Microsoft.ContainerRegistry/registries@2025-04-01' = {
  name: name
  location: location
  sku: { name: 'Basic' }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
    publicNetworkAccess: 'Enabled'
  }
}

// Who: the identity of the platform. What: fetch images from this registry alone. Why: each replica starts from one.
resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, pullPrincipalId, acrPull)
  scope: registry
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
    principalId: pullPrincipalId
    principalType: 'ServicePrincipal'
  }
}

@description('Name of the registry, for `az acr build`.')
output name string = registry.name

@description('Host of the registry, as names of images begin.')
output server string = registry.properties.loginServer
