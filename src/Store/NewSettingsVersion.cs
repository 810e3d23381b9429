using DmsDashboard.Model;
using DmsDashboard.Model.TaskSettings;

namespace DmsDashboard.Store;

/// <summary>A version that is to be written down.</summary>
internal sealed record NewSettingsVersion(ReplicationKey Key, string Identifier, DateTimeOffset SeenAt, SettingsContent Content)
{
    public string Fingerprint { get; } = Content.Fingerprint();
}
