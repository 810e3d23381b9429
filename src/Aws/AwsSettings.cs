namespace DmsDashboard.Aws;

/// <summary>What of the configuration the door to AWS goes by.</summary>
/// <param name="Targets">In the configuration's order; none means the demo.</param>
/// <param name="LogSecrets">Whether log lines are masked.</param>
internal sealed record AwsSettings(IReadOnlyList<TargetSettings> Targets, LogSecretsOptions LogSecrets);
