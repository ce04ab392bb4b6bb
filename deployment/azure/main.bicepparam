// Your values. Secrets come from environment variables and are not written here; README.md says how.
using './main.bicep'

param location = 'westeurope'
// Empty at first; later the name and tag that you gave `az acr build`.
param image = ''
param customHost = ''
param signInAppId = '00000000-0000-0000-0000-000000000000'
param signInAppPassword = readEnvironmentVariable('SIGN_IN_APP_PASSWORD')
param otlpHeaders = readEnvironmentVariable('OTEL_EXPORTER_OTLP_HEADERS', '')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
param alertEmail = 'beheer@example.nl'
param contactEmail = 'zelfscan@example.nl'
