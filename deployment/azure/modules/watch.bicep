// Where logs and measurements go, and who hears of alerts.

@description('How the names begin.')
param name string

@description('Azure region.')
param location string

@description('How many days logs are kept.')
param retentionDays int

@description('Mail address that alerts go to.')
param alertEmail string

// Who may read it is a matter of roles in Azure; there is no key. The portal reads it over the internet.
resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableIpMasking: false
  }
}

resource receivers 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    groupShortName: 'zelfscan'
    enabled: true
    emailReceivers: [{ name: 'administrator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

@description('The workspace that logs go to.')
output workspaceId string = workspace.id

@description('Application Insights, which asks from outside whether the bot is ready.')
output insightsId string = insights.id

@description('Who hears of alerts.')
output receiversId string = receivers.id
