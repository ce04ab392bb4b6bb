// What somebody hears of by mail. Each alert is one measurement over a quarter of an hour, or what the log says.

@description('How the names of the alerts begin.')
param name string

@description('Azure region.')
param location string

@description('Resource id of the app.')
param appId string

@description('Resource id of the database server.')
param databaseId string

@description('Host name at which the bot is reached.')
param host string

@description('Cores of one replica; it has twice as many GB of memory.')
param cores string

@description('The workspace that logs go to.')
param workspaceId string

@description('Application Insights, which asks from outside whether the bot is ready.')
param insightsId string

@description('Who hears of it.')
param receiversId string

// Percentages of what one replica has. 1,000,000,000 nanocores are one core.
var nanoCores = { '0.5': 400000000, '0.75': 600000000, '1.0': 800000000 }
var bytes = { '0.5': 858993459, '0.75': 1288490188, '1.0': 1717986918 }
var app = 'Microsoft.App/containerApps'
var postgres = 'Microsoft.DBforPostgreSQL/flexibleServers'
var failed = [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]

var measurements = [
  { name: 'errors', says: 'Requests failed (5xx). Look at the lines of the log with level error.', of: appId, type: app, metric: 'Requests', how: 'Total', above: 5, dimensions: failed, severity: 1 }
  { name: 'restarts', says: 'A replica started anew more than twice. Look at its last lines in the log.', of: appId, type: app, metric: 'RestartCount', how: 'Maximum', above: 2, dimensions: [], severity: 1 }
  { name: 'cpu', says: 'A replica uses more than 80 % of its cores. Allow more replicas, or more cores.', of: appId, type: app, metric: 'UsageNanoCores', how: 'Average', above: nanoCores[cores], dimensions: [], severity: 2 }
  { name: 'memory', says: 'A replica uses more than 80 % of its memory. Look for what grew; give it more cores with more memory.', of: appId, type: app, metric: 'WorkingSetBytes', how: 'Average', above: bytes[cores], dimensions: [], severity: 2 }
  { name: 'database-storage', says: 'The database uses more than 80 % of its storage. See whether it grows by itself.', of: databaseId, type: postgres, metric: 'storage_percent', how: 'Average', above: 80, dimensions: [], severity: 1 }
  { name: 'database-cpu', says: 'The database uses more than 80 % of its cores. Give it a larger size.', of: databaseId, type: postgres, metric: 'cpu_percent', how: 'Average', above: 80, dimensions: [], severity: 2 }
  { name: 'database-memory', says: 'The database uses more than 90 % of its memory. Give it a larger size.', of: databaseId, type: postgres, metric: 'memory_percent', how: 'Average', above: 90, dimensions: [], severity: 2 }
]

resource measured 'Microsoft.Insights/metricAlerts@2018-03-01' = [for one in measurements: {
  name: '${name}-${one.name}'
  location: 'global'
  properties: {
    description: one.says
    severity: one.severity
    enabled: true
    scopes: [one.of]
    targetResourceType: one.type
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: one.name
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: one.type
          metricName: one.metric
          timeAggregation: one.how
          operator: 'GreaterThan'
          threshold: one.above
          dimensions: one.dimensions
        }
      ]
    }
    actions: [{ actionGroupId: receiversId }]
  }
}]

// Asked from three places in the European Union whether the bot can save something, and how long its certificate lasts.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  kind: 'standard'
  tags: { 'hidden-link:${insightsId}': 'Resource' }
  properties: {
    SyntheticMonitorId: '${name}-ready'
    Name: '${name}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-nl-ams-azr' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-fr-pra-edge' }]
    Request: { RequestUrl: 'https://${host}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  properties: {
    description: 'The bot does not answer, or can not save. The log says why: look for "not ready".'
    severity: 0
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: receiversId }]
  }
}

resource errorLines 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-error-lines'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: '${name}: errors in the log'
    description: 'The log has lines with level error: somebody has to look at them.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs | where Log contains_cs \'"level":"error"\''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    // The table comes with the first line.
    skipQueryValidation: true
    actions: { actionGroups: [receiversId] }
  }
}
