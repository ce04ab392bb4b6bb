// Where containers run. Its own address is public, since Teams calls the bot from the internet; see the app for what is
// open there.

@description('Name of the environment.')
param name string

@description('Azure region.')
param location string

@description('Subnet that is delegated to Container Apps.')
param subnetId string

@description('Whether replicas are spread over zones. It can not be changed later.')
param zoneRedundant bool

@description('The workspace that logs go to.')
param workspaceId string

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: name
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: subnetId, internal: false }
    publicNetworkAccess: 'Enabled'
    zoneRedundant: zoneRedundant
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    // Logs go out by the setting below, for which nobody needs a key.
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'ContainerAppConsoleLogs', enabled: true }
      { category: 'ContainerAppSystemLogs', enabled: true }
    ]
  }
}

@description('Resource id of the environment.')
output id string = environment.id

@description('Name of the environment.')
output name string = environment.name

@description('Domain under which apps get a name of their own.')
output domain string = environment.properties.defaultDomain

@description('What the TXT record of a domain of your own has to hold.')
output verification string = environment.properties.customDomainConfiguration.customDomainVerificationId
