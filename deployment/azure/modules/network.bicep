// One virtual network: the app, the database and the way to the vault, each in a subnet of its own.

@description('Name of the virtual network.')
param name string

@description('Azure region.')
param location string

@description('The first two numbers of the addresses of the network, such as 10.60.')
param addressPrefix string

@description('What the private DNS zone of the database is called after.')
param zoneName string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['${addressPrefix}.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '${addressPrefix}.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '${addressPrefix}.4.0/27'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
      {
        name: 'private'
        properties: { addressPrefix: '${addressPrefix}.5.0/27' }
      }
    ]
  }
}

resource databaseZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${zoneName}.private.postgres.database.azure.com'
  location: 'global'
}

resource databaseLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: databaseZone
  name: name
  location: 'global'
  properties: { virtualNetwork: { id: network.id }, registrationEnabled: false }
}

resource vaultZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
}

resource vaultLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: vaultZone
  name: name
  location: 'global'
  properties: { virtualNetwork: { id: network.id }, registrationEnabled: false }
}

@description('Subnet of the app.')
output appsSubnetId string = network.properties.subnets[0].id

@description('Subnet of the database.')
output databaseSubnetId string = network.properties.subnets[1].id

@description('Subnet of private endpoints.')
output privateSubnetId string = network.properties.subnets[2].id

@description('Private DNS zone of the database.')
output databaseZoneId string = databaseZone.id

@description('Private DNS zone of vaults.')
output vaultZoneId string = vaultZone.id
