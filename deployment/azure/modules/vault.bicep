// The secrets. Nothing reaches them but what is in the virtual network; a deployment writes them by way of Azure itself.

@description('Name of the vault, unique in Azure.')
param name string

@description('Azure region.')
param location string

@description('Subnet of private endpoints.')
param subnetId string

@description('Private DNS zone of vaults.')
param zoneId string

@description('Object id of the identity that fetches the secrets.')
param readPrincipalId string

@description('The workspace that logs go to.')
param workspaceId string

@description('Address of the database, with its password.')
@secure()
param databaseUrl string

@description('Client secret of the registration that people sign in to.')
@secure()
param signInPassword string

@description('What lets the bot in at a collector of telemetry; empty when there is none.')
@secure()
param otlpHeaders string

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

resource databaseSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'database-url'
  properties: { value: databaseUrl, contentType: 'DATABASE_URL' }
}

resource signInSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'sign-in-app-password'
  properties: { value: signInPassword, contentType: 'SIGN_IN_APP_PASSWORD' }
}

resource otlpSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(otlpHeaders)) {
  parent: vault
  name: 'otlp-headers'
  properties: { value: otlpHeaders, contentType: 'OTEL_EXPORTER_OTLP_HEADERS' }
}

// Who: the identity of the platform. What: read the secrets of this vault alone. Why: it hands them to the bot at a start.
resource read 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readPrincipalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
    principalId: readPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${name}-endpoint'
  location: location
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      { name: 'vault', properties: { privateLinkServiceId: vault.id, groupIds: ['vault'] } }
    ]
  }
}

resource endpointNames 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'vault'
  properties: { privateDnsZoneConfigs: [{ name: 'vault', properties: { privateDnsZoneId: zoneId } }] }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

// Without a version: Container Apps takes over a newer one by itself, within half an hour.
@description('Where Container Apps finds the address of the database.')
output databaseReference string = '${vault.properties.vaultUri}secrets/${databaseSecret.name}'

@description('Where Container Apps finds the client secret to sign in with.')
output signInReference string = '${vault.properties.vaultUri}secrets/${signInSecret.name}'

@description('Where Container Apps finds what lets the bot in at a collector, when there is one.')
output otlpReference string = '${vault.properties.vaultUri}secrets/otlp-headers'
