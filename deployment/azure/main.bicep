// Everything that the bot needs in Azure, in one resource group. README.md beside this file says how, in steps.
targetScope = 'resourceGroup'

@description('How all names begin: small letters and digits.')
@minLength(3)
@maxLength(10)
param name string = 'zelfscan'

@description('Azure region, in the European Union.')
@allowed(['westeurope', 'northeurope', 'swedencentral', 'germanywestcentral', 'francecentral', 'italynorth', 'polandcentral', 'spaincentral'])
param location string = 'westeurope'

@description('The image, such as zelfscan:0.1.0 in the registry that is made here, or with a host before it in a registry that asks for no sign-in. Empty makes all but the app.')
@maxLength(255)
param image string = ''

@description('A host name of your own, such as zelfscan.example.nl. Empty takes the one that Azure gives.')
@maxLength(253)
param customHost string = ''

@description('What people see as the name of the bot.')
@minLength(1)
@maxLength(42)
param displayName string = 'Zelfscan'

@description('SIGN_IN_APP_ID: the app id of the registration that people sign in to.')
@minLength(36)
@maxLength(36)
param signInAppId string

@description('SIGN_IN_APP_PASSWORD: a client secret of that registration.')
@secure()
@minLength(16)
param signInAppPassword string

@description('SIGN_IN_APP_PASSWORD_ENDS: the last day of that secret, such as 2027-05-31; the log warns from 30 days before.')
@maxLength(10)
param signInEnds string = ''

@description('Password of the database. Nobody types it; take a long one by chance.')
@secure()
@minLength(24)
@maxLength(128)
param databasePassword string

@description('Mail address that alerts go to.')
@minLength(6)
@maxLength(254)
param alertEmail string

@description('CONTACT_EMAIL: whom people can mail about their data.')
@maxLength(254)
param contactEmail string = ''

@description('PRIVACY_CONTROLLER: who is responsible for the data, in Dutch, for the privacy page.')
@maxLength(300)
param privacyController string = ''

@description('PRIVACY_GROUND: the ground in law, in Dutch, for the same page.')
@maxLength(300)
param privacyGround string = ''

@description('PRIVACY_OFFICER: the data protection officer and how to reach them, in Dutch, for the same page.')
@maxLength(300)
param privacyOfficer string = ''

@description('PRIVACY_PROCESSOR: who runs the bot for you, in Dutch, for the same page.')
@maxLength(300)
param privacyProcessor string = ''

@description('SECURITY_CONTACT: where faults in the security can be reported: mail addresses, https pages or tel numbers.')
@maxLength(10)
param securityContacts array = []

@description('ACCESSIBILITY_URL: the https page with your accessibility statement (toegankelijkheidsverklaring).')
@maxLength(2048)
param accessibilityUrl string = ''

@description('TEAMS_CATALOG_APP_ID: the id of the app in your catalogue, once it is uploaded.')
@maxLength(36)
param teamsCatalogAppId string = ''

@description('TAB_APP_ID_URI: only when the Application ID URI is another one than api://<host>/<app id>.')
@maxLength(255)
param tabAppIdUri string = ''

@description('ALLOWED_TENANTS: other tenants whose people may use the bot.')
@maxLength(50)
param allowedTenants array = []

@description('ALLOWED_SERVICE_HOSTS: hosts that the bot may answer at beside those of Teams.')
@maxLength(20)
param allowedServiceHosts array = []

@description('RETENTION_NAMES_DAYS: days until names are deleted.')
@minValue(30)
@maxValue(36500)
param retentionNamesDays int = 365

@description('RETENTION_NOTES_DAYS: days until notes, links and reasons are deleted.')
@minValue(30)
@maxValue(36500)
param retentionNotesDays int = 730

@description('RETENTION_SCANS_DAYS: days until whole rounds are deleted.')
@minValue(30)
@maxValue(36500)
param retentionScansDays int = 1825

@description('OTEL_EXPORTER_OTLP_ENDPOINT: where an OpenTelemetry collector of yours listens. Empty sends nothing.')
@maxLength(2048)
param otlpEndpoint string = ''

@description('OTEL_EXPORTER_OTLP_HEADERS: what lets the bot in there.')
@secure()
param otlpHeaders string = ''

@description('Cores of one replica; it gets twice as many GB of memory.')
@allowed(['0.5', '0.75', '1.0'])
param cores string = '0.5'

@description('The fewest replicas.')
@minValue(1)
@maxValue(10)
param minReplicas int = 2

@description('The most replicas.')
@minValue(1)
@maxValue(20)
param maxReplicas int = 4

@description('Whether replicas are spread over zones. It can not be changed later.')
param zoneRedundant bool = false

@description('DATABASE_CONNECTIONS: how many connections one replica holds at most. At an update there are twice as many replicas.')
@minValue(2)
@maxValue(100)
param databaseConnections int = 10

@description('Name of the database server, when another one takes its place after a restore. Empty takes the one that is made here.')
@maxLength(63)
param databaseServer string = ''

@description('Version of PostgreSQL.')
@allowed(['16', '17', '18'])
param databaseVersion string = '17'

@description('Size of the database; names with B are burstable.')
@allowed(['Standard_B2s', 'Standard_B2ms', 'Standard_D2ds_v5', 'Standard_D4ds_v5'])
param databaseSku string = 'Standard_B2s'

@description('Storage of the database in GB; it grows by itself.')
@allowed([32, 64, 128, 256])
param databaseStorageGB int = 32

@description('How many days backups of the database are kept. What is deleted stands in them for as long.')
@minValue(7)
@maxValue(35)
param backupRetentionDays int = 14

@description('Whether backups are also kept in the paired region, where there is one.')
param geoRedundantBackup bool = false

@description('Whether a standby in another zone takes over the database; not with a burstable size.')
param databaseStandby bool = false

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('The first two numbers of the addresses of the virtual network.')
@minLength(3)
@maxLength(7)
param addressPrefix string = '10.60'

var suffix = uniqueString(resourceGroup().id)
var unique = '${name}-${suffix}'
var databaseUser = 'zelfscan'
var host = empty(customHost) ? '${name}.${environment.outputs.domain}' : customHost
var isElsewhere = contains(image, '/')

// What is not secret, by the names of deployment/README.md.
var settings = [
  { name: 'NODE_ENV', value: 'production' }
  { name: 'HOST', value: '0.0.0.0' }
  { name: 'PORT', value: '3978' }
  { name: 'PUBLIC_URL', value: 'https://${host}' }
  { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMsi' }
  { name: 'MICROSOFT_APP_ID', value: identities.outputs.botClientId }
  { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
  { name: 'SIGN_IN_APP_ID', value: signInAppId }
  { name: 'SIGN_IN_APP_PASSWORD_ENDS', value: signInEnds }
  { name: 'TAB_APP_ID_URI', value: tabAppIdUri }
  { name: 'TEAMS_CATALOG_APP_ID', value: teamsCatalogAppId }
  { name: 'CONTACT_EMAIL', value: contactEmail }
  { name: 'PRIVACY_CONTROLLER', value: privacyController }
  { name: 'PRIVACY_GROUND', value: privacyGround }
  { name: 'PRIVACY_OFFICER', value: privacyOfficer }
  { name: 'PRIVACY_PROCESSOR', value: privacyProcessor }
  { name: 'SECURITY_CONTACT', value: join(securityContacts, ',') }
  { name: 'ACCESSIBILITY_URL', value: accessibilityUrl }
  { name: 'ALLOWED_TENANTS', value: join(allowedTenants, ',') }
  { name: 'ALLOWED_SERVICE_HOSTS', value: join(allowedServiceHosts, ',') }
  { name: 'DATABASE_CONNECTIONS', value: string(databaseConnections) }
  { name: 'RETENTION_NAMES_DAYS', value: string(retentionNamesDays) }
  { name: 'RETENTION_NOTES_DAYS', value: string(retentionNotesDays) }
  { name: 'RETENTION_SCANS_DAYS', value: string(retentionScansDays) }
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpEndpoint }
]

module network 'modules/network.bicep' = {
  name: 'network'
  params: { name: '${name}-network', location: location, addressPrefix: addressPrefix, zoneName: unique }
}

module identities 'modules/identities.bicep' = {
  name: 'identities'
  params: { name: name, location: location }
}

module watch 'modules/watch.bicep' = {
  name: 'watch'
  params: { name: name, location: location, retentionDays: logRetentionDays, alertEmail: alertEmail }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: '${name}${suffix}'
    location: location
    pullPrincipalId: identities.outputs.platformPrincipalId
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: empty(databaseServer) ? unique : databaseServer
    location: location
    version: databaseVersion
    sku: databaseSku
    storageGB: databaseStorageGB
    backupRetentionDays: backupRetentionDays
    geoRedundantBackup: geoRedundantBackup
    standby: databaseStandby
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    user: databaseUser
    password: databasePassword
    workspaceId: watch.outputs.workspaceId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: unique
    location: location
    subnetId: network.outputs.privateSubnetId
    zoneId: network.outputs.vaultZoneId
    readPrincipalId: identities.outputs.platformPrincipalId
    workspaceId: watch.outputs.workspaceId
    // Without a mode for TLS the bot speaks it, and checks the certificate of the server.
    databaseUrl: 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${database.outputs.database}'
    signInPassword: signInAppPassword
    otlpHeaders: otlpHeaders
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: name
    location: location
    subnetId: network.outputs.appsSubnetId
    zoneRedundant: zoneRedundant
    workspaceId: watch.outputs.workspaceId
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: name
    location: location
    environmentName: environment.outputs.name
    image: isElsewhere ? image : '${registry.outputs.server}/${image}'
    registryServer: isElsewhere ? '' : registry.outputs.server
    botIdentityId: identities.outputs.botId
    platformIdentityId: identities.outputs.platformId
    databaseReference: vault.outputs.databaseReference
    signInReference: vault.outputs.signInReference
    otlpReference: empty(otlpHeaders) ? '' : vault.outputs.otlpReference
    settings: settings
    customHost: customHost
    cores: cores
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(image)) {
  name: 'alerts'
  params: {
    name: name
    location: location
    appId: app!.outputs.id
    databaseId: database.outputs.id
    host: host
    cores: cores
    workspaceId: watch.outputs.workspaceId
    insightsId: watch.outputs.insightsId
    receiversId: watch.outputs.receiversId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: unique
    displayName: displayName
    host: host
    clientId: identities.outputs.botClientId
    identityId: identities.outputs.botId
  }
}

@description('Host name of the bot, as the app package and the registration to sign in to have it.')
output host string = host

@description('The name that Azure gives; a CNAME record of your own host leads to it.')
output azureHost string = '${name}.${environment.outputs.domain}'

@description('What the TXT record asuid.<your host> has to hold.')
output domainVerification string = environment.outputs.verification

@description('Where Teams sends what people do.')
output messagingEndpoint string = bot.outputs.messagingEndpoint

@description('App id of the bot, for the app package: the client id of its identity.')
output botAppId string = identities.outputs.botClientId

@description('Name of the registry, for `az acr build`.')
output registryName string = registry.outputs.name
