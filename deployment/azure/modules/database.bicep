// PostgreSQL, which only the virtual network reaches, with TLS.

@description('Name of the server, unique in Azure.')
param name string

@description('Azure region.')
param location string

@description('Version of PostgreSQL.')
param version string

@description('Size of the server; names with B are burstable.')
param sku string

@description('Storage in GB; it grows by itself.')
param storageGB int

@description('How many days backups are kept.')
param backupRetentionDays int

@description('Whether backups are also kept in the paired region.')
param geoRedundantBackup bool

@description('Whether a standby in another zone takes over; not with a burstable size.')
param standby bool

@description('Subnet that is delegated to PostgreSQL.')
param subnetId string

@description('Private DNS zone of the server.')
param zoneId string

@description('The user as whom the bot signs in.')
param user string

@description('Password of that user.')
@secure()
param password string

@description('The workspace that logs go to.')
param workspaceId string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: name
  location: location
  sku: { name: sku, tier: startsWith(sku, 'Standard_B') ? 'Burstable' : 'GeneralPurpose' }
  properties: {
    version: version
    administratorLogin: user
    administratorLoginPassword: password
    authConfig: { passwordAuth: 'Enabled', activeDirectoryAuth: 'Disabled' }
    storage: { storageSizeGB: storageGB, autoGrow: 'Enabled' }
    backup: {
      backupRetentionDays: backupRetentionDays
      geoRedundantBackup: geoRedundantBackup ? 'Enabled' : 'Disabled'
    }
    highAvailability: { mode: standby ? 'ZoneRedundant' : 'Disabled' }
    network: {
      publicNetworkAccess: 'Disabled'
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01' = {
  parent: server
  name: 'zelfscan'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

// The server is asked for one change at a time.
resource tlsOnly 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'require_secure_transport'
  properties: { value: 'on', source: 'user-override' }
  dependsOn: [database]
}

resource tlsVersion 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2025-08-01' = {
  parent: server
  name: 'ssl_min_protocol_version'
  properties: { value: 'TLSv1.2', source: 'user-override' }
  dependsOn: [tlsOnly]
}

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: server
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'PostgreSQLLogs', enabled: true }]
  }
}

@description('Resource id of the server.')
output id string = server.id

@description('Host of the server, as the virtual network resolves it.')
output host string = server.properties.fullyQualifiedDomainName

@description('Name of the database.')
output database string = database.name
