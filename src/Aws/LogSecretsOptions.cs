using DmsDashboard.Model.Secrets;

namespace DmsDashboard.Aws;

/// <summary>Whether passwords and keys are taken out of log lines. Out of everything else they always are.</summary>
public sealed class LogSecretsOptions
{
    public const string Section = "Logs";

    /// <summary>False shows, streams and downloads log lines as they came.</summary>
    public bool MaskSecrets { get; init; } = true;

    /// <summary>What is configured, or the default.</summary>
    public static LogSecretsOptions Read(IConfiguration configuration) => configuration.GetSection(Section).Get<LogSecretsOptions>() ?? new LogSecretsOptions();

    internal string Shown(string? message) => MaskSecrets ? SecretMask.Apply(message) ?? "" : message ?? "";
}
