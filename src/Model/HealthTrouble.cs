namespace DmsDashboard.Model;

/// <summary>Something that is wrong with a replication whose Status does not tell.</summary>
/// <param name="Sentence">What, and what to do; ends with a full stop.</param>
/// <param name="Since">Since when; null where nobody knows.</param>
internal readonly record struct HealthTrouble(string Sentence, DateTimeOffset? Since = null)
{
    /// <summary>What sort of trouble it is.</summary>
    public HealthCauses Cause { get; init; } = HealthCauses.Other;
}
