// The bot: one container, in two or more replicas.

@description('Name of the app.')
param name string

@description('Azure region.')
param location string

@description('Name of the environment it runs in.')
param environmentName string

@description('The image, with the host of its registry and its tag.')
param image string

@description('Host of the registry that asks for the identity of the platform; empty for a registry that asks nothing.')
param registryServer string

@description('Resource id of the identity of the bot.')
param botIdentityId string

@description('Resource id of the identity that fetches the image and the secrets.')
param platformIdentityId string

@description('Where the address of the database stands in the vault.')
param databaseReference string

@description('Where the client secret to sign in with stands in the vault.')
param signInReference string

@description('Where what lets the bot in at a collector stands in the vault; empty when there is none.')
param otlpReference string

@description('The settings that are not secret: each a name and a value. Empty ones are left out.')
param settings array

@description('A host name of your own; empty for the one that Azure gives.')
param customHost string

@description('Cores of one replica; it gets twice as many GB of memory.')
param cores string

@description('The fewest replicas.')
param minReplicas int

@description('The most replicas.')
param maxReplicas int

var port = 3978
var memory = { '0.5': '1Gi', '0.75': '1.5Gi', '1.0': '2Gi' }
var plain = filter(settings, setting => !empty(setting.value))
var secret = [
  { name: 'DATABASE_URL', secretRef: 'database-url' }
  { name: 'SIGN_IN_APP_PASSWORD', secretRef: 'sign-in-app-password' }
]
var stored = [
  { name: 'database-url', keyVaultUrl: databaseReference, identity: platformIdentityId }
  { name: 'sign-in-app-password', keyVaultUrl: signInReference, identity: platformIdentityId }
]
var otlpSecret = [{ name: 'OTEL_EXPORTER_OTLP_HEADERS', secretRef: 'otlp-headers' }]
var otlpStored = [{ name: 'otlp-headers', keyVaultUrl: otlpReference, identity: platformIdentityId }]
var identities = { '${botIdentityId}': {}, '${platformIdentityId}': {} }
var domains = [{ name: customHost, bindingType: 'Auto' }]
var registries = [{ server: registryServer, identity: platformIdentityId }]

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' existing = {
  name: environmentName
}

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: identities }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'http'
        traffic: [{ latestRevision: true, weight: 100 }]
        customDomains: empty(customHost) ? [] : domains
      }
      registries: empty(registryServer) ? [] : registries
      secrets: concat(stored, empty(otlpReference) ? [] : otlpStored)
      // The code of the bot can act as the bot, and not as the platform.
      identitySettings: [
        { identity: botIdentityId, lifecycle: 'Main' }
        { identity: platformIdentityId, lifecycle: 'None' }
      ]
    }
    template: {
      // The bot itself ends within 10 seconds.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json(cores), memory: memory[cores] }
          env: concat(plain, secret, empty(otlpReference) ? [] : otlpSecret)
          probes: [
            // A start may make tables: it gets 100 seconds.
            { type: 'Startup', httpGet: { path: '/health/live', port: port }, periodSeconds: 10, failureThreshold: 10, timeoutSeconds: 3 }
            { type: 'Liveness', httpGet: { path: '/health/live', port: port }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 3 }
            { type: 'Readiness', httpGet: { path: '/health/ready', port: port }, periodSeconds: 5, failureThreshold: 2, timeoutSeconds: 3 }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: max(minReplicas, maxReplicas)
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '100' } } }]
      }
    }
  }
}

// Azure makes and renews it, and binds it to the app; the app has to know the name first.
resource certificate 'Microsoft.App/managedEnvironments/managedCertificates@2025-07-01' = if (!empty(customHost)) {
  parent: environment
  name: 'own-host'
  location: location
  properties: { subjectName: customHost, domainControlValidation: 'CNAME' }
  dependsOn: [app]
}

@description('Resource id of the app.')
output id string = app.id
