namespace DmsDashboard.Aws;

/// <summary>Makes the services of one target out of its clients.</summary>
internal sealed class AwsServices(AwsSettings settings, TimeProvider time, AwsMetrics metrics)
{
    public DmsService Dms(AwsClients clients) => new(clients.Dms(), time, metrics);

    public DmsCommands Commands(AwsClients clients) => new(clients.DmsCommands(), time, metrics);

    public LogsService Logs(AwsClients clients) => new(clients, settings.LogSecrets, time, metrics);

    public MetricsService Metrics(AwsClients clients) => new(clients.Metrics(), time, metrics);
}
