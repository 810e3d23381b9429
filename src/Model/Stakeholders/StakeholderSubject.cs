namespace DmsDashboard.Model.Stakeholders;

/// <summary>A replication that a stakeholder is told of, under the name that they know it by.</summary>
/// <param name="Name">Plain words, no identifier.</param>
/// <param name="Entry">Null when it is not listed: gone, or not read yet.</param>
/// <param name="Target">Where it was read; null when that target is not watched any more.</param>
public sealed record StakeholderSubject(string Name, ReplicationEntry? Entry, TargetSnapshot? Target)
{
    /// <summary>True when it was chosen once and is not listed any more.</summary>
    public bool IsGone => Entry is null && Target is null or { CapturedAt: not null };

    /// <summary>True when what is known of it is older than it should be: the list could not be read.</summary>
    public bool IsOld(DateTimeOffset now) => Entry is not null && Target is { } target && DataAge.IsOld(target, now);
}
