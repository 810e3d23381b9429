using System.Collections.Immutable;
using DmsDashboard.Actions.Bulk;
using DmsDashboard.Alerts;
using DmsDashboard.Aws;
using DmsDashboard.Components.Shared;
using DmsDashboard.Database;
using DmsDashboard.Model.Alerts;
using DmsDashboard.Polling;
using DmsDashboard.Polling.ConnectionReadings;
using DmsDashboard.Polling.Healths;
using DmsDashboard.Polling.LogReadings;
using DmsDashboard.Polling.LogTails;
using DmsDashboard.Polling.MetricReadings;
using DmsDashboard.Polling.Progress;
using DmsDashboard.Polling.TableReadings;
using DmsDashboard.Store.Access;
using DmsDashboard.Store.History;
using DmsDashboard.Store.Shares;
using DmsDashboard.Store.Stakeholders;
using DmsDashboard.Telemetry;
using DmsDashboard.Telemetry.Export;

namespace DmsDashboard.Hosting;

/// <summary>Reads all settings before anything starts, so that a person sees every mistake at once.</summary>
internal static class SettingsCheck
{
    /// <summary>Checks every section that the dashboard owns.</summary>
    /// <exception cref="SettingsException">Something is wrong.</exception>
    public static void Run(IConfiguration configuration)
    {
        ImmutableArray<string> problems =
        [
            .. ListeningCheck.Problems(configuration),
            .. SignInCheck.Problems(configuration),
            .. EmbeddingOptions.Problems(configuration),
            .. CorsSettings.Problems(configuration),
            .. TargetSettings.Problems(configuration),
            .. LocalAwsSettings.Problems(configuration),
            .. SectionReader.Problems<DatabaseOptions>(configuration.GetSection(DatabaseOptions.Section)),
            .. SectionReader.Problems<TokenOptions>(configuration.GetSection(TokenOptions.Section)),
            .. SectionReader.Problems<PollingOptions>(configuration.GetSection(PollingOptions.Section)),
            .. SectionReader.Problems<HealthOptions>(configuration.GetSection(HealthOptions.Section)),
            .. SectionReader.Problems<HistoryOptions>(configuration.GetSection(HistoryOptions.Section)),
            .. SectionReader.Problems<ProgressOptions>(configuration.GetSection(ProgressOptions.Section)),
            .. SectionReader.Problems<CostOptions>(configuration.GetSection(CostOptions.Section)),
            .. SectionReader.Problems<ActionsOptions>(configuration.GetSection(ActionsOptions.Section)),
            .. SectionReader.Problems<LogTailOptions>(configuration.GetSection(LogTailOptions.Section), typeof(LogSecretsOptions)),
            .. SectionReader.Problems<LogReadingOptions>(configuration.GetSection(LogReadingOptions.Section)),
            .. SectionReader.Problems<TablesOptions>(configuration.GetSection(TablesOptions.Section)),
            .. SectionReader.Problems<MetricsOptions>(configuration.GetSection(MetricsOptions.Section)),
            .. SectionReader.Problems<ConnectionsOptions>(configuration.GetSection(ConnectionsOptions.Section)),
            .. PublicAddress.Problems(configuration),
            .. SectionReader.OwnProblems<AlertsOptions>(configuration.GetSection(AlertsOptions.Section), "Webhooks", "Rules"),
            .. SectionReader.Problems<AlertRuleOptions>(configuration.GetSection(AlertRuleOptions.Section)),
            .. WebhookSettings.Problems(configuration),
            .. SectionReader.Problems<ShareOptions>(configuration.GetSection(ShareOptions.Section)),
            .. StatusOptions.Problems(configuration),
            .. SectionReader.OwnProblems<TelemetryOptions>(configuration.GetSection(TelemetryOptions.Section), "Otlp"),
            .. SectionReader.Problems<OtlpOptions>(configuration.GetSection(OtlpOptions.Section)),
            .. OtlpOptions.Problems(configuration),
        ];
        if (problems.Length > 0)
        {
            throw new SettingsException(problems);
        }
    }
}
